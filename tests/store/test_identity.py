"""Which addresses are of one article."""

import pytest

from extractor.store.identity import address_key


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.bao.example/tin-1.html", "bao.example/tin-1.html"),
        ("http://bao.example:80/tin-1.html/", "bao.example/tin-1.html"),
        ("https://bao.example:443/tin-1.html#ba", "bao.example/tin-1.html"),
        ("http://noibo.example:8081/tin-1.html", "noibo.example:8081/tin-1.html"),
        ("http://noibo.example:8082/tin-1.html?utm_source=mail", "noibo.example:8082/tin-1.html"),
        ("http://noibo.example:99999/tin-1.html", None),
        ("https://bao.example/", None),
    ],
)
def test_a_port_of_its_own_tells_two_sites_on_one_host_apart(address: str, key: str | None) -> None:
    assert address_key(address) == key
