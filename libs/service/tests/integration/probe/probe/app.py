from typing import Annotated
from uuid import UUID

from fastapi import FastAPI, Response
from pydantic import BaseModel, StringConstraints
from sqlalchemy import select, text

from access import within
from bus import emit
from contracts.events.registry import SegmentChanged
from probe import projections
from probe.tables import Note
from service import (
    CurrentActor,
    CurrentIdentity,
    IfMatch,
    Router,
    Settings,
    create_app,
    etag,
    may,
    own,
    public,
)
from store import Page, Tx, expect_version, keyset, load, new_id

router = Router(prefix="/notes")


class NoteView(BaseModel):
    id: UUID
    segment: str
    words: str


class NewNote(BaseModel):
    words: Annotated[str, StringConstraints(min_length=1, max_length=20)]
    segment: str | None = None


@router.post("", status_code=201, **may("registry:class:write"))
async def write(body: NewNote, actor: CurrentActor, tx: Tx) -> NoteView:
    note = Note(id=new_id(), words=body.words, segment=body.segment or actor.segment)
    tx.add(note)
    await tx.flush()
    emit(
        tx,
        SegmentChanged(
            segment=note.segment,
            segment_id=note.id,
            level="school",
            name=note.words,
            short_name="x",
            state="active",
        ),
        subject=note.id,
    )
    return NoteView.model_validate(note, from_attributes=True)


@router.get("", **may("registry:class:read"))
async def read(actor: CurrentActor, tx: Tx, after: str | None = None, limit: int = 2) -> Page[NoteView]:
    query = select(Note.id, Note.segment, Note.words).where(within(Note.segment, actor))
    return await keyset(tx, query, [Note.words, Note.id], NoteView, after=after, limit=limit)


@router.get("/careless", **may("registry:class:read"))
async def careless(tx: Tx) -> list[str]:
    return list((await tx.execute(select(Note.words).order_by(Note.words))).scalars())


@router.get("/{note_id}", **may("registry:class:read"))
async def one(note_id: UUID, actor: CurrentActor, tx: Tx, response: Response) -> NoteView:
    note = await load(tx, Note, note_id, within(Note.segment, actor), what="Заметка")
    etag(response, note.version)
    return NoteView.model_validate(note, from_attributes=True)


@router.put("/{note_id}", **may("registry:class:write", stale=True))
async def change(
    note_id: UUID, body: NewNote, actor: CurrentActor, tx: Tx, seen: IfMatch, response: Response
) -> NoteView:
    note = await load(tx, Note, note_id, within(Note.segment, actor), lock=True, what="Заметка")
    expect_version(note, seen)
    note.words = body.words
    etag(response, note.version)
    return NoteView.model_validate(note, from_attributes=True)


@router.post("/fault", **may("registry:class:write"))
async def fault(tx: Tx) -> None:
    await tx.execute(text("select 1/0"))


slow = Router()


@slow.get("/slow", **public("a probe of draining"))
async def wait_a_second(tx: Tx) -> str:
    await tx.execute(text("select pg_sleep(1)"))
    return "done"


@router.get("/mine/pairs", **own("the pairs of the token"))
async def pairs(identity: CurrentIdentity, tx: Tx) -> dict[str, list[str]]:
    # segment: the scope is a person without a segment
    words = (await tx.execute(select(Note.words))).scalars()
    return {"pairs": sorted(identity.pairs), "words": list(words)}


@router.post("/mine/greeting", status_code=204, **own("a word to oneself"))
async def greet(tx: Tx) -> Response:
    return Response(status_code=204)


@router.post("/many", status_code=204, **may("registry:class:write"))
async def write_many(body: NewNote, actor: CurrentActor, tx: Tx) -> Response:
    # segment: the actor's own
    made = text(
        "insert into notes (id, segment, words, version) "
        "select gen_random_uuid(), :s, :w || n, 1 from generate_series(0, 50) n"
    )
    await tx.execute(made, {"s": actor.segment, "w": body.words})
    return Response(status_code=204)


@router.post("/secret", **may("registry:class:write", secret=True))
async def secret() -> Response:
    return Response("Mora-kitu-48")


def compose(serve: bool = True, work: bool = True, settings: Settings | None = None) -> FastAPI:
    return create_app(
        "probe",
        settings or Settings(),
        title="Проба",
        routers=[router, slow],
        handlers=[projections],
        serve=serve,
        work=work,
    )
