using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>The letter of a decision went to the county.</summary>
/// <param name="HashKey">SHA-256 of what it says.</param>
[Event("grants.letter.dispatched"), Was("LetterDispatched")]
public sealed record LetterDispatched(
    GrantApplicationId Application,
    DecisionId Decision,
    DecisionLetterId Letter,
    DecisionKind Kind,
    int TemplateVersion,
    string HashKey
) : IEvent
{
    private static readonly Words<LettersText, DecisionKind> ToldWords = new("Told_LetterDispatched");

    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Kind);
}

/// <summary>Somebody of the county opened the letter for the first time.</summary>
[Event("grants.letter.opened"), Was("LetterOpened")]
public sealed record LetterOpened(GrantApplicationId Application, DecisionLetterId Letter, DecisionKind Kind) : IEvent
{
    private static readonly Words<LettersText, DecisionKind> ToldWords = new("Told_LetterOpened");

    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Kind);
}

/// <summary>The place for ways on from an open letter.</summary>
public sealed record LetterLinks(DecisionLetterId Letter);

/// <summary>The place for what has come of a letter, among its facts.</summary>
public sealed record LetterFacts(DecisionLetterId Letter);
