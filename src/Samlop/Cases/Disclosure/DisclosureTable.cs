using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Disclosure;

/// <summary>Innsynskrav as a list: the same columns on the page and in its files. Who asked is on the request's own page alone.</summary>
public static class DisclosureTable
{
    public const string StandingFilter = "status";

    private static readonly Sorting<Row> Orders = new Sorting<Row>("-kom", r => r.Id)
        .By("kom", r => r.AskedAt)
        .By("frist", r => r.DueOn);

    public sealed class Row
    {
        public DisclosureRequestId Id { get; init; }

        public DateTimeOffset AskedAt { get; init; }

        public DateOnly DueOn { get; init; }

        public DateTimeOffset? PresentedAt { get; init; }

        public DateTimeOffset? DecidedAt { get; init; }

        public DateTimeOffset? ComplainedAt { get; init; }

        public DateTimeOffset? ComplaintHandledAt { get; init; }

        public int Documents { get; init; }

        internal DisclosureStanding Standing =>
            ComplainedAt is not null && ComplaintHandledAt is null ? DisclosureStanding.Complained
            : DecidedAt is not null ? DisclosureStanding.Decided
            : PresentedAt is not null ? DisclosureStanding.Presented
            : DisclosureStanding.Handling;
    }

    public static IReadOnlyList<Column<Row>> Columns(DateOnly today) =>
    [
        new("kom", DisclosureText.AskedAt, r => r.AskedAt) { Sortable = true, Url = r => DisclosureUrls.Request(r.Id) },
        new("dokumenter", DisclosureText.Documents, r => r.Documents) { IsNumber = true },
        new("frist", DisclosureText.DueOn, r => r.DueOn) { Sortable = true },
        new("forsinket", DisclosureText.Late, r => r.DecidedAt is null && r.DueOn < today),
        new("status", CommonText.Status, r => DisclosureWords.Of(r.Standing)),
        new("avgjort", DisclosureText.DecidedAt, r => r.DecidedAt),
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(
            StandingFilter, CommonText.Status,
            [.. Enum.GetValues<DisclosureStanding>().Select(s => new Option(s.ToString(), DisclosureWords.Of(s)))]),
    ];

    public static IQueryable<Row> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var requests = db.Rows<DisclosureRequest>().VisibleTo(actor.ForCaseFiles());
        if (query.Filter<DisclosureStanding>(StandingFilter) is { } standing) requests = requests.Where(DisclosureRequest.At(standing));
        return Orders.Apply(
            requests.Select(r => new Row
            {
                Id = r.Id,
                AskedAt = r.AskedAt,
                DueOn = r.DueOn,
                PresentedAt = r.PresentedAt,
                DecidedAt = r.DecidedAt,
                ComplainedAt = r.ComplainedAt,
                ComplaintHandledAt = r.ComplaintHandledAt,
                Documents = r.Documents.Count,
            }),
            query);
    }
}
