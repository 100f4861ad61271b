from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("storage", "0012_booked_until"),
    ]

    operations = [
        migrations.AddField(
            model_name="outgoingrow",
            name="known_as",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
    ]
