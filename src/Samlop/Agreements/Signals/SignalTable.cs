using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Signals;

/// <summary>The register of steering signals: the same rows and columns for the page and its downloads.</summary>
internal static class SignalTable
{
    private const string KindFilter = "binder";
    private const string StateFilter = "status";
    private const string Holds = "gjelder";
    private const string Withdrawn = "trukket";

    private static readonly Sorting<SteeringSignal> Orders = new Sorting<SteeringSignal>("-dato", s => s.Id)
        .By("dato", s => s.Day)
        .By("tittel", s => s.Title)
        .By("fra", s => s.Giver);

    public sealed record Row(
        SteeringSignalId Id, string Title, string Giver, string? Organisation, OrganisationKind? Kind, DateOnly Day, bool IsWithdrawn);

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(KindFilter, SignalsText.Binds,
            [.. Enum.GetValues<OrganisationKind>().Select(kind => new Option(kind.ToString(), SignalWords.All(kind)))]),
        new(StateFilter, CommonText.Status, [new(Holds, SignalsText.State_Holds), new(Withdrawn, SignalsText.State_Withdrawn)]),
    ];

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("tittel", SignalsText.Signal_Title, r => r.Title) { Sortable = true, Url = r => SignalUrls.Signal(r.Id) },
        new("fra", SignalsText.Giver, r => r.Giver) { Sortable = true },
        new("binder", SignalsText.Binds, r => SignalWords.Binds(r.Organisation, r.Kind)),
        new("dato", SignalsText.Day, r => r.Day) { Sortable = true },
        new("status", CommonText.Status, r => SignalWords.StateOf(r.IsWithdrawn)),
    ];

    public static IQueryable<SteeringSignal> Matching(AppDb db, TableQuery query)
    {
        IQueryable<SteeringSignal> signals = db.Set<SteeringSignal>();
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            signals = signals.Where(s => s.Search.Contains(word));
        if (query.Filter<OrganisationKind>(KindFilter) is { } kind) signals = signals.Where(s => s.BindsKind == kind);
        if (query.Filter(StateFilter) is { } state and (Holds or Withdrawn))
            signals = signals.Where(s => (s.WithdrawnAt != null) == (state == Withdrawn));
        return Orders.Apply(signals, query);
    }

    public static IQueryable<Row> Project(this IQueryable<SteeringSignal> signals, AppDb db) => signals.Select(s => new Row(
        s.Id, s.Title, s.Giver, db.Set<Organisation>().Where(o => o.Id == s.BindsOrganisation).Select(o => o.Name).FirstOrDefault(),
        s.BindsKind, s.Day, s.WithdrawnAt != null));

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet(
            SignalUrls.Table,
            (HttpContext http, AppDb db) => TableExport.Of(
                http, SignalsText.Signals_Title, Columns, Matching(db, TableQuery.From(http)).Project(db)))
        .WithMetadata(new NeedsOfAttribute<ReadAgreements>());
}
