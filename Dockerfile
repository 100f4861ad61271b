# heardback for several people. Secrets come by the environment or as files; everything that is kept lies in /data.
ARG PYTHON=3.11

# What is needed to build stays behind in the first stage.
FROM python:${PYTHON}-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /source
COPY requirements/run.txt requirements/build.txt requirements/
RUN python -m venv /opt/heardback && /opt/heardback/bin/pip install --require-hashes -r requirements/run.txt
RUN python -m venv /opt/build && /opt/build/bin/pip install --require-hashes -r requirements/build.txt
COPY pyproject.toml README.md LICENSE ./
COPY src src
RUN /opt/build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /opt/heardback/bin/pip install --no-deps --no-index /wheels/*.whl \
    && /opt/heardback/bin/python -m compileall -q /opt/heardback/lib \
    && /opt/heardback/bin/pip uninstall --quiet --yes pip setuptools

FROM python:${PYTHON}-slim
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin heardback \
    && install --directory --owner heardback --group heardback --mode 0700 /data
COPY --from=build /opt/heardback /opt/heardback
ENV PATH=/opt/heardback/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    HEARDBACK_DATA=/data HEARDBACK_ACCOUNTS=on
USER heardback
VOLUME /data
EXPOSE 8427
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8427/readyz', timeout=4)"]
CMD ["heardback", "serve", "--host", "0.0.0.0", "--port", "8427"]
