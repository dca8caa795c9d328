using Samlop.Letters.Dispatch;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters;

/// <summary>A letter went to its receiver.</summary>
/// <param name="SubjectKind">Of what its case is about, whose history tells it.</param>
/// <param name="Matter">The id of what the letter tells of.</param>
/// <param name="Kind">Code of the <see cref="LetterKind"/>.</param>
/// <param name="HashKey">SHA-256 of what it says.</param>
[Event("letters.letter.dispatched"), Was("grants.letter.dispatched", "LetterDispatched")]
public sealed record LetterDispatched(
    string SubjectKind,
    [Was("application")] Guid Subject,
    [Was("decision")] Guid Matter,
    LetterId Letter,
    string Kind,
    int TemplateVersion,
    string HashKey
) : IEvent
{
    Subjects IEvent.About => Subjects.Of(new Subject(SubjectKind, Subject));

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<LettersText>(nameof(LettersText.Told_LetterDispatched), LetterKind.Named(Kind));
}

/// <summary>Somebody of the receiver opened the letter for the first time.</summary>
/// <param name="SubjectKind">Of what its case is about, whose history tells it.</param>
/// <param name="Kind">Code of the <see cref="LetterKind"/>.</param>
[Event("letters.letter.opened"), Was("grants.letter.opened", "LetterOpened")]
public sealed record LetterOpened(string SubjectKind, [Was("application")] Guid Subject, LetterId Letter, string Kind) : IEvent
{
    Subjects IEvent.About => Subjects.Of(new Subject(SubjectKind, Subject));

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<LettersText>(nameof(LettersText.Told_LetterOpened), LetterKind.Named(Kind));
}

/// <summary>The place for ways on from an open letter.</summary>
public sealed record LetterLinks(LetterId Letter);

/// <summary>The place for what has come of a letter, among its facts.</summary>
public sealed record LetterFacts(LetterId Letter);

/// <summary>The place for what a module has to say of the template of its kind, at the top of its page.</summary>
public sealed record TemplateFacts(string KindCode);

/// <summary>The place for the same in few words, in the list of templates.</summary>
public sealed record TemplateMarks(string KindCode);
