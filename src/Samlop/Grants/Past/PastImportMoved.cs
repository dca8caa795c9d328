using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Past;

/// <summary>What happened with an import of past grants.</summary>
public enum PastStep
{
    Read,
    Taken,
    Discarded,
    WithdrawalProposed,
    WithdrawalDropped,
    Withdrawn,
}

/// <summary>An import of past grants came a step on.</summary>
/// <param name="Count">How many rows it is of: those that are, or would be, taken.</param>
[Event("grants.past-import.moved"), NoNews]
public sealed record PastImportMoved(PastImportId Import, OrganisationId Owner, PastStep Step, int Count) : IEvent
{
    private static readonly Words<PastText, PastStep> ToldWords = new("Told");

    Subjects IEvent.About => Subjects.Of(Import);

    Audience IEvent.For => Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Step, Count);
}
