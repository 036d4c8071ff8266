"""The gate: token + acting pair + this service's own copy of appointments → Actor, or a refusal."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from access.actor import Actor
from access.sanctions import Sanction
from access.tokens import Identity, Verifier
from problems import BadRequest, Forbidden

FRESH_SECONDS = 2.0
"""How long an answer of the data base is believed: keeps «withdrawn within 5 s» (identity.md §0.2)."""

_RESOLVE = text("""
    select r.held, r.changed, (select jsonb_agg(jsonb_build_array(s.kind, s.until_at))
        from sanctions_on(:person, :segment) s) as sanctions
    from resolve_access(:person, :segment, :role) r
""")


@dataclass(slots=True)
class Gate:
    """One per process. `default` is the default rights matrix: (role, right) → allowed."""

    verifier: Verifier
    sessions: async_sessionmaker[AsyncSession]
    default: Callable[[str, str], bool]
    _actors: dict[tuple[Identity, str], tuple[float, Actor]] = field(default_factory=dict)

    async def identify(self, authorization: str | None) -> Identity:
        """Whose good token it is, without an acting pair: for routes about the person alone."""
        return await self.verifier.check(authorization)

    async def admit(self, authorization: str | None, acting_as: str | None) -> Actor:
        """The actor of a request.

        `acting_as` is `<segment>/<role>` and must stand in the token and in known_appointments; without it the
        person's only pair counts, else BadRequest lists the pairs to choose from.
        """
        identity = await self.verifier.check(authorization)
        pair = acting_as or self._only_pair(identity)
        if pair not in identity.pairs:
            raise Forbidden("В этой роли вы не назначены", acting_as=pair)
        key = (identity, pair)
        found = self._actors.get(key)
        now = time.monotonic()
        if found is not None and found[0] > now:
            return found[1]
        actor = await self._resolve(identity, pair)
        if len(self._actors) > 20_000:
            self._actors.clear()
        self._actors[key] = (now + FRESH_SECONDS, actor)
        return actor

    def _only_pair(self, identity: Identity) -> str:
        if len(identity.pairs) == 1:
            return next(iter(identity.pairs))
        if not identity.pairs:
            raise Forbidden("У вас пока нет ни одной роли: обратитесь к администратору школы")
        raise BadRequest(
            "Укажите, от чьего имени вы действуете: заголовок X-Acting-As", acting_as=sorted(identity.pairs)
        )

    async def _resolve(self, identity: Identity, pair: str) -> Actor:
        segment, _, role = pair.rpartition("/")
        async with self.sessions() as tx:
            row = (
                await tx.execute(_RESOLVE, {"person": identity.person_id, "segment": segment, "role": role})
            ).one()
        if not row.held:
            raise Forbidden("Назначение на эту роль не действует", acting_as=pair)
        return Actor(
            id=identity.person_id,
            username=identity.username,
            segment=segment,
            role=role,
            default=self.default,
            changed=row.changed or {},
            sanctions=tuple(_sanction(*one) for one in row.sanctions or ()),
        )


def _sanction(kind: str, until_at: str | None) -> Sanction:
    return Sanction(kind, datetime.fromisoformat(until_at) if until_at else None)
