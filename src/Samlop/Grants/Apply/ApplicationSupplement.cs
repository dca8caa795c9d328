using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

[SubjectKind("grants.supplement")]
public readonly record struct ApplicationSupplementId(Guid Value) : IId<ApplicationSupplementId>
{
    public static ApplicationSupplementId From(Guid value) => new(value);
}

/// <summary>
/// Ettersending: documents that came after the application was sent. They are journalled and stand beside the sent versions, never in
/// them: what was confirmed is not added to.
/// </summary>
public sealed class ApplicationSupplement : IPartOf<GrantApplication>
{
    public const int TextLimit = 2000;

    private ApplicationSupplement()
    {
    }

    internal ApplicationSupplement(
        ApplicationSupplementId id,
        GrantApplicationId application,
        AttachmentKind kind,
        string text,
        JournalEntry entry,
        UserId by,
        DateTimeOffset at
    )
    {
        Id = id;
        Application = application;
        (Kind, Partner) = (kind.Code, kind.Partner);
        Text = text;
        Entry = entry.Id;
        (SentBy, SentAt) = (by, at);
    }

    public ApplicationSupplementId Id { get; private set; }

    public GrantApplicationId Application { get; private set; }

    /// <summary>What it is, by the codes of attachments.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Of a letter of intent: the code of the row of the partner who gave it.</summary>
    public string? Partner { get; private set; }

    /// <summary>What it is about, in the county's words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The incoming journal entry, whose documents are the text and the files.</summary>
    public JournalEntryId Entry { get; private set; }

    public UserId SentBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>When somebody of the directorate noted that it is read.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public UserId? SeenBy { get; private set; }

    /// <summary>When the application was decided before anybody noted it as read: nobody is asked to any more.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>It waits for somebody to read it.</summary>
    public static Expression<Func<ApplicationSupplement, bool>> WaitsToBeSeen => s => s.SeenAt == null && s.ClosedAt == null;

    internal void Close(DateTimeOffset at) => ClosedAt ??= at;

    public void See(UserId by, DateTimeOffset at)
    {
        if (SeenAt is null) (SeenAt, SeenBy) = (at, by);
    }
}

internal static class SupplementClosing
{
    /// <summary>
    /// A decision is made: what came before it asks nobody to read it any more. It stands beside the application as before.
    /// </summary>
    public static async Task CloseSupplements(this AppDb db, GrantApplicationId decided, Change change, CancellationToken cancel)
    {
        var waiting = await db.Rows<ApplicationSupplement>().All(Because.DecisionClosesQuestions)
            .Where(ApplicationSupplement.WaitsToBeSeen)
            .Where(s => s.Application == decided)
            .ToListAsync(cancel);
        waiting.ForEach(s => s.Close(change.At));
    }
}

/// <summary>A sent application takes files for what is sent in later.</summary>
internal sealed class SupplementFiles(AppDb db) : ITakesFiles
{
    private const string Kind = "supplement";

    public string Code => Kind;

    public static FilePlace In(GrantApplicationId application) => new(Kind, application.Value);

    public async Task<Refusal?> MayTake(FilePlace place, Actor actor, CancellationToken cancel)
    {
        var id = new GrantApplicationId(place.Subject);
        var application = await db.Rows<GrantApplication>()
            .ManageableBy(actor.ForCases())
            .SingleOrDefaultAsync(a => a.Id == id, cancel);
        return application is null || place != In(id) || !actor.May(SendSupplement.Needs) ? Refusal.NotFound : application.MaySendIn();
    }
}
