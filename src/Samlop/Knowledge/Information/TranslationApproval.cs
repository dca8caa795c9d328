using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Information;

[SubjectKind("knowledge.translation")]
public readonly record struct TranslationApprovalId(Guid Value) : IId<TranslationApprovalId>
{
    public static TranslationApprovalId From(Guid value) => new(value);
}

/// <summary>
/// Godkjent oversettelse: a named person has read a page in a language and stands for it. It is of exactly what was read: when a rule
/// changes, the page says again that nobody has checked it.
/// </summary>
public sealed class TranslationApproval
{
    public const int CompetenceLimit = 300;

    private TranslationApproval()
    {
    }

    public TranslationApproval(
        TranslationApprovalId id, string page, string language, string hash, string competence, UserId by, DateTimeOffset at) =>
        (Id, Page, Language, Hash, Competence, By, At) = (id, page, language, hash, competence, by, at);

    public TranslationApprovalId Id { get; private set; }

    /// <summary>The code of the page.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The code of the language.</summary>
    public string Language { get; private set; } = "";

    /// <summary>As <see cref="ToldOnDay.HashIn"/> gives it.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Why this person can stand for it: authorisation, education, mother tongue.</summary>
    public string Competence { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset at) => WithdrawnAt = at;
}
