"""The words that unit names are made of."""

from extractor.lexicon import units


def test_fields_that_hold_commas_and_conjunctions_are_whole() -> None:
    ministries = units.fields()["ministries"]
    assert "Văn hóa, Thể thao và Du lịch" in ministries
    assert "Lao động - Thương binh và Xã hội" in ministries


def test_no_head_word_is_empty_or_padded() -> None:
    words = [word for head in units.head_classes() for word in head.words]
    assert all(word == " ".join(word.split()) and word for word in words)


def test_every_class_of_heads_has_its_own_name() -> None:
    names = [head.id for head in units.head_classes()]
    assert len(names) == len(set(names))


def test_awards_and_posts_end_names() -> None:
    assert {"Huân chương", "Giám đốc", "Thượng tá"} <= set(units.name_ends())


def test_words_of_awards_are_no_heads() -> None:
    heads = {word.lower() for head in units.head_classes() for word in head.words}
    assert not heads & {
        "huân chương",
        "bằng khen",
        "giấy khen",
        "cờ thi đua",
        "hội nghị",
        "hội thi",
        "nhà trường",
    }
