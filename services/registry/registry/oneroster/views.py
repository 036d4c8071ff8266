"""What the page gets about an export before it is made."""

from datetime import date

from pydantic import BaseModel, Field


class ExchangeCount(BaseModel):
    """What an export would hold, on either basis."""

    on: date = Field(description="Состав на этот день; в августе — на 1 сентября")
    school_year: int
    schools: int
    students: int = Field(description="Учеников всего")
    agreed: int = Field(description="Из них с действующим согласием на передачу внешним организациям")
    staff: int = Field(description="Сотрудников")
    public_staff: int = Field(
        description="Из них руководителей и педагогов, чьи имена школа публикует по закону"
    )
    parents: int = Field(description="Родителей, которым открыты сведения о ребёнке")
    classes: int
    groups: int = Field(description="Учебных групп, как их знает раздел «Учебный год»")
