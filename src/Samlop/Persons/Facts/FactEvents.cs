using Samlop.Persons.Record;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Facts;

/// <summary>A fact was recorded. What it says stands in its row.</summary>
[Event("persons.fact.recorded"), NoNews]
public sealed record FactRecorded(PersonId Person, FactKind Kind, FactId Fact, OrganisationId By) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Person);

    Audience IEvent.For => Audience.Within(By);

    Phrase IEvent.Told => Phrase.In<FactsText>(nameof(FactsText.Told_Recorded));
}

/// <summary>A fact got its last day, or was taken back as a mistake.</summary>
[Event("persons.fact.ended"), NoNews]
public sealed record FactEnded(PersonId Person, FactKind Kind, FactId Fact, OrganisationId By, bool WasMistake) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Person);

    Audience IEvent.For => Audience.Within(By);

    Phrase IEvent.Told => Phrase.In<FactsText>(WasMistake ? nameof(FactsText.Told_TakenBack) : nameof(FactsText.Told_Ended));
}
