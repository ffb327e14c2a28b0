"""The reader's choice of dark and light, for browsers without scripts; ``static/frame.js`` sets the same."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from extractor.service.pages.frame import THEME_COOKIE, Theme, own_path

router = APIRouter()

_A_YEAR = 365 * 24 * 3600


@router.get("/nen")
def choose_theme(request: Request, theme: Theme = "auto", back: str = "/") -> Response:
    """Keep the choice in a cookie that holds nothing else, and lead back."""
    answer = RedirectResponse(own_path(back), 303)
    secure = bool(request.app.state.settings.is_secure)
    answer.set_cookie(THEME_COOKIE, theme, _A_YEAR, samesite="lax", secure=secure)
    return answer
