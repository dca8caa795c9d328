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

    private static readonly Sorting<Agreement> Orders = new Sorting<Agreement>("-nummer", a => a.Id)
        .By("nummer", a => a.Year * 1_000_000 + a.Serial)
        .By("tittel", a => a.Title)
        .By("fra", a => a.HoldsFrom)
        .By("til", a => a.EndedOn ?? a.HoldsTo);

    public sealed record Row(
        CaseNumber Number, string Title, string KindCode, string Keeper, int Parties, int? Signed, int? Out, DateOnly? From, DateOnly? To,
        DateOnly? Ended, DateOnly Today)
    {
        public AgreementState State => Agreement.StateOf(Signed, Out, From, To, Ended, Today);
    }

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

    public static IQueryable<Agreement> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today)
    {
        var agreements = db.Rows<Agreement>().VisibleTo(actor.ForAgreements());
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            agreements = agreements.Where(a => a.Search.Contains(word));
        if (AgreementKinds.Find(query.Filter(KindFilter)) is { Code: var kind }) agreements = agreements.Where(a => a.KindCode == kind);
        if (query.Filter<AgreementState>(StateFilter) is { } state) agreements = agreements.Where(Agreement.Is(state, today));
        return Orders.Apply(agreements, query);
    }

    public static IQueryable<Row> Project(this IQueryable<Agreement> agreements, AppDb db, DateOnly today) =>
        agreements.Select(a => new Row(
            new CaseNumber(a.Year, a.Serial), a.Title, a.KindCode,
            db.Set<Organisation>().Where(o => o.Id == a.Keeper).Select(o => o.Name).First(),
            a.Parties.Count(p => p.LeftOn == null), a.SignedVersion, a.OutVersion, a.HoldsFrom, a.EndedOn ?? a.HoldsTo, a.EndedOn, today));
}
