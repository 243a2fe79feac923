"""Makes the web application."""

from importlib.util import find_spec

from apiflask import APIFlask

from webapp.api import register_api
from webapp.current_service import keep_service
from webapp.problems import answer_with_problems
from webapp.request_ids import give_request_ids
from webapp.request_log import log_requests, set_up_logging
from webapp.same_origin import refuse_strangers
from webapp.security_headers import send_security_headers
from webapp.service import Service
from webapp.settings import Settings

OWN_NAMES = ("localhost",)


def create_app(settings: Settings | None = None, service: Service | None = None) -> APIFlask:
    """The application: API, docs and page over one service. Opens nothing until it is asked something."""
    settings = settings or (service.settings if service else Settings.read())
    set_up_logging(settings.log_json)
    app = APIFlask(__name__, title="Ensemble", version="1", docs_path=None, static_folder="static")
    app.config["MAX_CONTENT_LENGTH"] = settings.max_request_bytes
    app.config["MAX_FORM_PARTS"] = settings.max_photos + 20
    keep_service(app, service or Service(settings))
    give_request_ids(app)
    log_requests(app)
    send_security_headers(app)
    refuse_strangers(app, {*OWN_NAMES, settings.host, *settings.allowed_hosts})
    answer_with_problems(app)
    register_api(app)
    _register_page(app)
    return app


def _register_page(app: APIFlask) -> None:
    if find_spec("webapp.pages") is not None:
        from webapp.pages import bp

        app.register_blueprint(bp)
