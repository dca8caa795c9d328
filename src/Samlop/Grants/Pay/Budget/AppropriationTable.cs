using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Grants.Pay.Budget;

/// <summary>The entries of the appropriations, for the page and its downloads.</summary>
public static class AppropriationTable
{
    public const string File = PayUrls.Appropriations + "/tabell";

    private static readonly Sorting<Appropriation> Sorts = new Sorting<Appropriation>("-ar", a => a.Id)
        .By("ar", a => a.Year).By("belop", a => a.AmountOre).By("registrert", a => a.EnteredAt);

    public static IReadOnlyList<Column<Appropriation>> Columns =>
    [
        new("ar", CommonText.Year, a => a.Year)
        {
            Sortable = true, Url = a => PayUrls.Appropriation(a.Id), Cell = a => cell =>
            {
                cell.OpenElement(0, "a");
                cell.AddAttribute(1, "class", "ds-link");
                cell.AddAttribute(2, "href", PayUrls.Appropriation(a.Id));
                cell.AddContent(3, a.Year);
                cell.CloseElement();
            },
        },
        new("kapittel", PayText.Chapter, a => a.Chapter),
        new("post", PayText.Item, a => a.Item),
        new("slag", PayText.Kind, a => PayWords.Of(a.Kind)),
        new("belop", CommonText.Amount, a => a.Amount) { Sortable = true, IsNumber = true },
        new("kilde", PayText.Source, a => a.Source) { OnlyInFiles = true },
        new("grunn", PayText.Reason, a => a.Reason) { OnlyInFiles = true },
        new("registrert", PayText.EnteredAt, a => a.EnteredAt) { Sortable = true },
        new("status", CommonText.Status, StateOf),
    ];

    public static string StateOf(Appropriation entry) =>
        entry.DiscardedAt is not null ? PayText.Appropriation_Discarded
        : entry.ConfirmedAt is not null ? PayText.Appropriation_Confirmed
        : PayText.Appropriation_Waits;

    public static IQueryable<Appropriation> Matching(AppDb db, TableQuery query) => Sorts.Apply(db.Set<Appropriation>(), query);
}
