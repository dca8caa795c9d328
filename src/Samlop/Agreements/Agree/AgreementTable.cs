using Samlop.Access;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>The list of agreements: the same rows and columns for the page and its downloads.</summary>
internal static class AgreementTable
{
    public const string KindFilter = "type";
    public const string StateFilter = "status";

    private static readonly Sorting<ShownAgreement> Orders = new Sorting<ShownAgreement>("-nummer", r => r.Agreement.Id)
        .By("nummer", r => r.Agreement.Year * 1_000_000 + r.Agreement.Serial)
        .By("tittel", r => r.Title)
        .By("fra", r => r.From)
        .By("til", r => r.To);

    public sealed record Row(
        CaseNumber Number, string Title, string KindCode, string Keeper, int Parties, DateOnly? From, DateOnly? To,
        AgreementState State);

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(KindFilter, CommonText.Kind, [.. AgreementKinds.All.Select(kind => new Option(kind.Code, kind.Name))]),
        new(StateFilter, CommonText.Status,
            [.. Enum.GetValues<AgreementState>().Select(state => new Option(state.ToString(), AgreementWords.Of(state)))]),
    ];

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("tittel", AgreementsText.AgreementTitle, r => r.Title) { Sortable = true, Url = r => AgreementUrls.Agreement(r.Number) },
        new("nummer", AgreementsText.Number, r => r.Number.ToString()) { Sortable = true },
        new("type", CommonText.Kind, r => AgreementKinds.Of(r.KindCode).Name),
        new("status", CommonText.Status, r => AgreementWords.Of(r.State)),
        new("holdes", AgreementsText.Keeper, r => r.Keeper),
        new("parter", AgreementsText.Parties_Count, r => r.Parties),
        new("fra", CommonText.FromAndIncluding, r => r.From) { Sortable = true },
        new("til", CommonText.UpToAndIncluding, r => r.To) { Sortable = true },
    ];

    /// <summary>Those that the actor sees and asks for; they are found by what the actor reads of them.</summary>
    public static IQueryable<ShownAgreement> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today)
    {
        var agreements = db.Rows<Agreement>().VisibleTo(actor.ForAgreements());
        if (AgreementKinds.Find(query.Filter(KindFilter)) is { Code: var kind }) agreements = agreements.Where(a => a.KindCode == kind);
        if (query.Filter<AgreementState>(StateFilter) is { } state) agreements = agreements.Where(Agreement.Is(state, today));
        var shown = agreements.AsShownTo(actor);
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            shown = shown.Where(r => r.Search.Contains(word));
        return Orders.Apply(shown, query);
    }

    public static IQueryable<Row> Project(this IQueryable<ShownAgreement> agreements, AppDb db, DateOnly today)
    {
        var earlierHolds = Agreement.EarlierHolds(today);
        return agreements.Select(Condition.Whole((ShownAgreement r) => new Row(
            new CaseNumber(r.Agreement.Year, r.Agreement.Serial), r.Title, r.Agreement.KindCode,
            db.Set<Organisation>().Where(o => o.Id == r.Agreement.Keeper).Select(o => o.Name).First(), r.Parties, r.From, r.To,
            Agreement.StateOf(
                r.Agreement.SignedVersion, r.Agreement.OutVersion, r.Agreement.HoldsFrom, r.Agreement.HoldsTo, r.Agreement.EndedOn,
                earlierHolds.Holds(r.Agreement), today))));
    }
}
