using Samlop.Letters.Dispatch;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters;

/// <summary>A letter went to its receiver.</summary>
/// <param name="SubjectKindCode">Of what its case is about, whose history tells it.</param>
/// <param name="Matter">The id of what the letter tells of.</param>
/// <param name="KindCode">Code of the <see cref="LetterKind"/>.</param>
/// <param name="HashKey">SHA-256 of what it says.</param>
[Event("letters.letter.dispatched"), Was("grants.letter.dispatched", "LetterDispatched")]
public sealed record LetterDispatched(
    string SubjectKindCode,
    [Was("application")] Guid Subject,
    [Was("decision")] Guid Matter,
    LetterId Letter,
    [Was("kind")] string KindCode,
    int TemplateVersion,
    string HashKey
) : IEvent
{
    Subjects IEvent.About => Subjects.Of(new Subject(SubjectKindCode, Subject));

    Audience IEvent.For => Audience.Everyone;

    // Of which kind it is tells what it says: told to those to whom it is open.
    Phrase IEvent.Told => Phrase.In<LettersText>(
        nameof(LettersText.Told_LetterDispatched), new Named(Platform.UseCases.Subject.Of(Letter), LetterKind.SomeLetter));
}

/// <summary>Somebody of the receiver opened the letter for the first time.</summary>
/// <param name="SubjectKindCode">Of what its case is about, whose history tells it.</param>
/// <param name="KindCode">Code of the <see cref="LetterKind"/>.</param>
[Event("letters.letter.opened"), Was("grants.letter.opened", "LetterOpened")]
public sealed record LetterOpened(
    string SubjectKindCode, [Was("application")] Guid Subject, LetterId Letter, [Was("kind")] string KindCode) : IEvent
{
    Subjects IEvent.About => Subjects.Of(new Subject(SubjectKindCode, Subject));

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<LettersText>(nameof(LettersText.Told_LetterOpened), LetterKind.Named(KindCode));
}

/// <summary>The place for ways on from an open letter.</summary>
public sealed record LetterLinks(LetterId Letter);

/// <summary>The place for what has come of a letter, among its facts.</summary>
public sealed record LetterFacts(LetterId Letter);

/// <summary>The place for what a module has to say of the template of its kind, at the top of its page.</summary>
public sealed record TemplateFacts(string KindCode);

/// <summary>The place for the same in few words, in the list of templates.</summary>
public sealed record TemplateMarks(string KindCode);
