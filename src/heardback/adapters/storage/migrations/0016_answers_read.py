from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("storage", "0015_digests"),
    ]

    operations = [
        migrations.CreateModel(
            name="AnswersReadRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("due", models.DateTimeField()),
                ("uid_validity", models.BigIntegerField(default=0)),
                ("next_uid", models.BigIntegerField(default=1)),
                ("failures", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "db_table": "answers_read",
            },
        ),
    ]
