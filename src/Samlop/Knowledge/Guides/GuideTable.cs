using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides;

/// <summary>Guides as lists: the same rows and columns for the page and its downloads.</summary>
public static class GuideTable
{
    public const string PhaseFilter = "fase";
    public const string RoleFilter = "for";
    public const string KindFilter = "type";
    public const string StateFilter = "status";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("tittel", r => r.Guide.Id)
        .By("tittel", r => r.Guide.Title)
        .By("eier", r => r.Owner)
        .By("godkjent", r => r.Guide.ApprovedAt)
        .By("ses", r => r.Guide.LookAgainOn);

    private static readonly Sorting<Kept> OwnOrders = new Sorting<Kept>("sist", r => r.Edition.Id)
        .By("sist", r => r.Edition.SavedAt)
        .By("tittel", r => r.Guide.Title);

    /// <summary>What the database gives of a guide in force.</summary>
    public sealed class Listed
    {
        public required Guide Guide { get; init; }

        public string Owner { get; init; } = "";
    }

    /// <summary>An edition that the owner has, with its guide.</summary>
    public sealed class Kept
    {
        public required Guide Guide { get; init; }

        public required GuideEdition Edition { get; init; }
    }

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("tittel", GuidesText.GuideTitle, r => r.Guide.Title) { Sortable = true, Url = r => GuideUrls.Of(r.Guide.Id) },
        new("type", CommonText.Kind, r => GuideWords.Of(r.Guide.Kind)),
        new("eier", GuidesText.Owner, r => r.Owner) { Sortable = true },
        new("for", GuidesText.ForWhom, r => GuideWords.For(r.Guide.Roles)),
        new("fase", GuidesText.Phases, r => string.Join(", ", r.Guide.Phases.Select(GuideWords.Of))) { OnlyInFiles = true },
        new("utgave", GuidesText.Edition, r => r.Guide.Edition) { IsNumber = true },
        new("godkjent", GuidesText.Approved, r => r.Guide.ApprovedAt) { Sortable = true },
        new("ses", GuidesText.LookAgain, r => r.Guide.LookAgainOn) { Sortable = true },
    ];

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(PhaseFilter, GuidesText.Phase, GuideWords.Options<GuidePhase>(GuideWords.Of)),
        new(RoleFilter, GuidesText.ForWhom, GuideWords.Options<GuideRole>(GuideWords.Of)),
        new(KindFilter, CommonText.Kind, GuideWords.Options<GuideKind>(GuideWords.Of)),
    ];

    public static IReadOnlyList<Column<Kept>> OwnColumns =>
    [
        new("tittel", GuidesText.GuideTitle, r => r.Guide.Title) { Sortable = true, Url = r => GuideUrls.Work(r.Guide.Id) },
        new("type", CommonText.Kind, r => GuideWords.Of(r.Guide.Kind)),
        new("utgave", GuidesText.Edition, r => r.Edition.Number) { IsNumber = true },
        new("revisjon", GuidesText.Revision, r => r.Edition.Revision) { IsNumber = true },
        new("status", CommonText.Status, r => GuideWords.Of(r.Edition.State)),
        new("sist", GuidesText.Saved, r => r.Edition.SavedAt) { Sortable = true },
        new("ses", GuidesText.LookAgain, r => r.Guide.LookAgainOn),
    ];

    public static IReadOnlyList<TableFilter> OwnFilters =>
    [
        new(StateFilter, CommonText.Status, GuideWords.Options<GuideState>(GuideWords.Of)),
        new(KindFilter, CommonText.Kind, GuideWords.Options<GuideKind>(GuideWords.Of)),
    ];

    /// <summary>Those in force that match; one that is for all is for whoever is asked for.</summary>
    public static IQueryable<Listed> Matching(AppDb db, TableQuery query)
    {
        var guides = db.Rows<Guide>().InForce();
        if (query.Filter<GuidePhase>(PhaseFilter) is { } phase) guides = guides.Where(g => g.Phases.Contains(phase));
        if (query.Filter<GuideRole>(RoleFilter) is { } role) guides = guides.Where(g => g.Roles.Count == 0 || g.Roles.Contains(role));
        if (query.Filter<GuideKind>(KindFilter) is { } kind) guides = guides.Where(g => g.Kind == kind);
        guides = guides.Holding(db, query.Search, g => g.Id);
        var rows = from g in guides
                   join owner in db.Set<Organisation>() on g.Owner equals owner.Id
                   select new Listed { Guide = g, Owner = owner.Name };
        return Orders.Apply(rows, query);
    }

    /// <summary>The editions of the own organisation, whatever their state.</summary>
    public static IQueryable<Kept> Own(AppDb db, Actor actor, TableQuery query)
    {
        var editions = db.Rows<GuideEdition>().ManageableBy(actor.ForGuides());
        if (query.Filter<GuideState>(StateFilter) is { } state) editions = editions.Where(GuideEdition.States.At(state));
        var guides = db.Rows<Guide>().ManageableBy(actor.ForGuides());
        if (query.Filter<GuideKind>(KindFilter) is { } kind) guides = guides.Where(g => g.Kind == kind);
        var rows = from e in editions
                   join g in guides on e.Guide equals g.Id
                   select new Kept { Guide = g, Edition = e };
        return OwnOrders.Apply(rows, query);
    }
}
