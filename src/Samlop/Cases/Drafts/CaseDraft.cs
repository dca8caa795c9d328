using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Drafts;

/// <summary>All that can be typed in a message or an answer before it is sent, as it was typed.</summary>
public sealed record KeptText
{
    /// <summary>Of a thread that is not begun.</summary>
    public string? Topic { get; init; }

    /// <summary>The ids of the parties that take part in a thread that is not begun.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    public string? Text { get; init; }

    public bool WantsAnswer { get; init; }

    /// <summary>The ids of those an answer is asked of.</summary>
    public IReadOnlyList<string> AnswerFrom { get; init; } = [];

    public string? AnswerBy { get; init; }

    /// <summary>The numbers of the messages that it answers.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Nothing is typed. What a message answers is ticked before anything is.</summary>
    internal bool IsEmpty =>
        Topic is null && Text is null && AnswerBy is null && !WantsAnswer && With.Count == 0 && AnswerFrom.Count == 0;

    /// <summary>What a form of ours has to choose among is ids and numbers: whatever else was sent is not kept.</summary>
    internal static IReadOnlyList<string> Chosen(IEnumerable<string> values) =>
        [.. values.Where(value => value.Length <= 36).Distinct(StringComparer.Ordinal).Take(100)];
}

/// <summary>
/// Utkast: what somebody has begun to write in a case, a message in a thread or an answer, on behalf of the one they act for. Nobody else
/// sees it, and it is gone when it is sent or discarded.
/// </summary>
public sealed class CaseDraft
{
    private CaseDraft()
    {
    }

    internal CaseDraft(CaseFileId caseFile, FilePlace place, Actor by) =>
        (Case, Code, Subject, Number, By, Organisation) = (caseFile, place.Code, place.Subject, place.Number, by.User, by.Organisation);

    public CaseFileId Case { get; private set; }

    /// <summary>Of the kind of what is written, as that of its files (<see cref="FilePlace"/>).</summary>
    public string Code { get; private set; } = "";

    /// <summary>The id of the thing that it is written in.</summary>
    public Guid Subject { get; private set; }

    /// <summary>Within it; 0 where it has no parts, and of a thread that is not begun.</summary>
    public int Number { get; private set; }

    public UserId By { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public KeptText Kept { get; private set; } = new();

    public DateTimeOffset SavedAt { get; private set; }

    internal void Save(KeptText kept, DateTimeOffset at) => (Kept, SavedAt) = (kept, at);

    internal static string Stored(KeptText kept) => JsonSerializer.Serialize(kept);

    internal static KeptText Read(string stored) => JsonSerializer.Deserialize<KeptText>(stored)!;
}

/// <summary>That there is a draft, and where.</summary>
public sealed record SavedDraft(string Code, Guid Subject, int Number, DateTimeOffset SavedAt);

/// <summary>What somebody has begun to write.</summary>
public sealed class CaseDrafts(AppDb db)
{
    /// <summary>What the actor has begun to write there.</summary>
    public Task<CaseDraft?> Of(FilePlace place, Actor actor, CancellationToken cancel = default) =>
        db.Rows<CaseDraft>().ManageableBy(actor.ForCaseFiles())
            .SingleOrDefaultAsync(d => d.Code == place.Code && d.Subject == place.Subject && d.Number == place.Number, cancel);

    /// <summary>What the actor has begun to write in a case.</summary>
    internal Task<List<SavedDraft>> In(CaseFileId caseFile, Actor actor, CancellationToken cancel = default) =>
        db.Rows<CaseDraft>().ManageableBy(actor.ForCaseFiles())
            .Where(d => d.Case == caseFile)
            .OrderBy(d => d.SavedAt)
            .Select(d => new SavedDraft(d.Code, d.Subject, d.Number, d.SavedAt))
            .ToListAsync(cancel);

    /// <summary>Keeps what is written; where nothing is, there is no draft.</summary>
    internal async Task Keep(
        CaseFileId caseFile, FilePlace place, KeptText kept, Actor actor, Change change, CancellationToken cancel)
    {
        var draft = await Of(place, actor, cancel);
        if (kept.IsEmpty)
        {
            if (draft is not null) db.Remove(draft);
            return;
        }

        if (draft is null) db.Add(draft = new CaseDraft(caseFile, place, actor));
        draft.Save(kept, change.At);
    }

    /// <summary>It is sent or discarded.</summary>
    internal async Task End(FilePlace place, Actor actor, CancellationToken cancel)
    {
        if (await Of(place, actor, cancel) is { } draft) db.Remove(draft);
    }
}
