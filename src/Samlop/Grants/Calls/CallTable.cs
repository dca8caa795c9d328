using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>The list of calls: the same rows and columns for the page and its downloads.</summary>
public static class CallTable
{
    public const string StandingFilter = "status";

    private static readonly Words<GrantsText, CallStanding> Standings = new("Standing");

    private static readonly Sorting<Call> Orders = new Sorting<Call>("-nummer", c => c.Id)
        .By("tittel", c => c.Title)
        .By("frist", c => c.ClosesAt)
        .By("publisert", c => c.FirstPublishedAt)
        .By("nummer", c => c.Year * 1000 + c.Serial);

    public sealed record Row(string Number, string Title, CallStanding Standing, DateOnly? Deadline, DateOnly? Published, bool HasDraft);

    /// <param name="drafts">The reader may see calls that are not published yet.</param>
    public static IReadOnlyList<TableFilter> Filters(bool drafts) =>
        [
            new(
                StandingFilter,
                CommonText.Status,
                [.. Enum.GetValues<CallStanding>().Where(s => drafts || s != CallStanding.NotPublished)
                    .Select(s => new Platform.Ui.Forms.Option(s.ToString(), StandingText(s)))]
            ),
        ];

    public static IReadOnlyList<Column<Row>> Columns(bool drafts) =>
    [
        new("nummer", GrantsText.CallNumber, r => r.Number) { Sortable = true, Url = r => CallUrls.Call(r.Number) },
        new("tittel", GrantsText.CallField_identity_title, r => r.Title) { Sortable = true },
        new("status", CommonText.Status, r => StandingText(r.Standing)),
        new("frist", GrantsText.CallField_applying_deadline, r => r.Deadline) { Sortable = true },
        new("publisert", GrantsText.Published, r => r.Published) { Sortable = true },
        .. drafts ? new Column<Row>[] { new("utkast", GrantsText.Draft, r => r.HasDraft) } : [],
    ];

    public static IQueryable<Call> Matching(AppDb db, Actor actor, TableQuery query, DateTimeOffset now)
    {
        var calls = db.Rows<Call>().VisibleTo(actor.ForCases());
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            calls = calls.Where(c => c.Search.Contains(word));
        if (query.Filter<CallStanding>(StandingFilter) is { } standing) calls = calls.Where(CallTimes.At(standing, now));
        return Orders.Apply(calls, query);
    }

    /// <summary>What the database gives of a row; the rest is derived when it is read.</summary>
    public sealed record Stored(
        string Number,
        string Title,
        DateOnly? Deadline,
        DateTimeOffset? ClosesAt,
        DateTimeOffset? FirstPublishedAt,
        bool HasDraft
    )
    {
        public Row ToRow(DateTimeOffset now) =>
            new(
                Number,
                Title,
                Call.StandingOf(FirstPublishedAt, ClosesAt, now),
                Deadline,
                FirstPublishedAt is { } at ? OsloClock.DateIn(at) : null,
                HasDraft
            );
    }

    public static IQueryable<Stored> Project(this IQueryable<Call> calls) =>
        calls.Select(c => new Stored(
            c.Number,
            c.Title,
            c.Deadline,
            c.ClosesAt,
            c.FirstPublishedAt,
            c.Versions.Any(v => v.PublishedAt == null && v.DiscardedAt == null)
        ));

    public static string StandingText(CallStanding standing) => Standings.Of(standing).ToString();
}
