from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("storage", "0011_busy_feeds"),
    ]

    operations = [
        migrations.AddField(
            model_name="candidacyrow",
            name="booked_until",
            field=models.DateTimeField(null=True),
        ),
    ]
