using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Tell.Appeal;

/// <summary>What became of an answer on appeal before it was settled.</summary>
public enum AppealStep
{
    TakenBack,
    Returned,
    Withdrawn,
}

/// <summary>An answer to whether a dismissal can be appealed was taken back, returned or given up.</summary>
[Event("grants.appeal-clause.moved")]
public sealed record AppealClauseMoved(AppealRulingId Ruling, DecisionKind Kind, AppealStep Step) : IEvent
{
    private static readonly Words<TellText, AppealStep> ToldWords = new("Told_AppealClause");

    Subjects IEvent.About => Subjects.Of(DecisionLetters.KindOf(Kind).Subject);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step);
}
