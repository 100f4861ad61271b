from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("storage", "0013_known_as"),
    ]

    operations = [
        migrations.AddField(
            model_name="noticerow",
            name="looked",
            field=models.DateTimeField(null=True),
        ),
    ]
