using Samlop.Access;
using Samlop.Knowledge.Courses;
using Samlop.Knowledge.Offers;
using Samlop.Knowledge.TaskBank;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Knowledge.Network;

/// <summary>Offers and wishes as a list: the same rows and columns for the page and its download.</summary>
public static class VisitTable
{
    public const string KindFilter = "type";
    public const string RoleFilter = "rolle";
    public const string CountyFilter = "fylke";
    public const string ShownFilter = "vis";

    /// <summary>Those of one's own organisation, whatever their state.</summary>
    public const string Own = "vare";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("fra", r => r.Notice.Id)
        .By("fra", r => r.Notice.From)
        .By("til", r => r.Notice.To)
        .By("organisasjon", r => r.Organisation);

    public sealed class Listed
    {
        public required VisitNotice Notice { get; init; }

        public string Organisation { get; init; } = "";
    }

    public static IReadOnlyList<Column<Listed>> Columns(RegisterData register, DateOnly today) =>
    [
        new("type", CommonText.Kind, r => VisitWords.Of(r.Notice.Kind)) { Url = r => VisitUrls.Of(r.Notice.Id) },
        new("rolle", VisitsText.Role, r => AccessWords.Of(r.Notice.Role)),
        new("fag", VisitsText.Trade, r => r.Notice.Trade is { } trade ? BankWords.TradeName(register, trade) : null),
        new("fylke", VisitsText.County, r => VisitWords.CountyOf(register, r.Notice.County, today)),
        new("organisasjon", VisitsText.Organisation, r => r.Organisation) { Sortable = true },
        new("fra", CommonText.From, r => r.Notice.From) { Sortable = true },
        new("til", CommonText.UpToAndIncluding, r => r.Notice.To) { Sortable = true },
        new("status", CommonText.Status, r => VisitWords.Of(VisitNotice.On(today).Of(r.Notice))) { OnlyInFiles = true },
    ];

    public static IReadOnlyList<TableFilter> Filters(RegisterData register, DateOnly today) =>
    [
        new(KindFilter, CommonText.Kind, OfferWords.Options<VisitKind>(VisitWords.Of)),
        new(RoleFilter, VisitsText.Role, CourseWords.RoleOptions(CourseAccess.Takers)),
        new(CountyFilter, VisitsText.County, OfferTable.CountyOptions(register, today)),
        new(ShownFilter, VisitsText.Shown, [new(Own, VisitsText.Shown_Own)]),
    ];

    /// <summary>Those that are open; one's own also when they are over.</summary>
    public static IQueryable<Listed> Matching(AppDb db, Actor actor, DateOnly today, TableQuery query)
    {
        var reader = actor.ForVisits();
        var notices = query.Filter(ShownFilter) == Own
            ? db.Rows<VisitNotice>().ManageableBy(reader)
            : db.Rows<VisitNotice>().VisibleTo(reader).Where(VisitNotice.On(today).At(VisitNoticeState.Open));
        if (query.Filter<VisitKind>(KindFilter) is { } kind) notices = notices.Where(n => n.Kind == kind);
        if (query.Filter<Role>(RoleFilter) is { } role) notices = notices.Where(n => n.Role == role);
        // What may be anywhere may be there.
        if (query.Filter(CountyFilter) is { } county) notices = notices.Where(n => n.County == null || n.County == county);
        notices = notices.Holding(db, query.Search, n => n.Id);
        return Orders.Apply(Named(db, notices), query);
    }

    /// <summary>Those that fit an offer or a wish, and are open.</summary>
    public static IQueryable<Listed> Fitting(AppDb db, Actor actor, VisitNotice notice, DateOnly today) => Orders.Apply(
        Named(db, db.Rows<VisitNotice>().VisibleTo(actor.ForVisits()).Where(VisitNotice.On(today).At(VisitNoticeState.Open))
            .Where(notice.Fits())),
        TableQuery.Empty);

    private static IQueryable<Listed> Named(AppDb db, IQueryable<VisitNotice> notices) =>
        from n in notices
        join o in db.Set<Organisation>() on n.Organisation equals o.Id
        select new Listed { Notice = n, Organisation = o.Name };
}

/// <summary>What one's organisation has asked and is asked of visits.</summary>
public static class ArrangementTable
{
    public const string StateFilter = "status";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-spurt", r => r.Visit.Id)
        .By("spurt", r => r.Visit.AskedAt)
        .By("dag", r => r.Visit.Day);

    public sealed class Listed
    {
        public required Visit Visit { get; init; }

        public Role Role { get; init; }

        public string From { get; init; } = "";

        public string To { get; init; } = "";
    }

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("rolle", VisitsText.Role, r => AccessWords.Of(r.Role)) { Url = r => VisitUrls.Visit(r.Visit.Id) },
        new("fra", VisitsText.AskedBy, r => r.From),
        new("til", VisitsText.AskedOf, r => r.To),
        new("spurt", VisitsText.AskedAt, r => r.Visit.AskedAt) { Sortable = true },
        new("dag", VisitsText.Day, r => r.Visit.Day) { Sortable = true },
        new("status", CommonText.Status, r => VisitWords.Of(r.Visit.State)),
    ];

    public static IReadOnlyList<TableFilter> Filters => [new(StateFilter, CommonText.Status,
        OfferWords.Options<VisitState>(VisitWords.Of))];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var visits = db.Rows<Visit>().VisibleTo(actor.ForVisits());
        if (query.Filter<VisitState>(StateFilter) is { } state) visits = visits.Where(Visit.Ladder.At(state));
        return Orders.Apply(Rows(db, visits), query);
    }

    /// <summary>The visits with the names of both sides; what they are about is everybody's who takes part.</summary>
    internal static IQueryable<Listed> Rows(AppDb db, IQueryable<Visit> visits) =>
        from v in visits
        join n in db.Rows<VisitNotice>().Behind(visits) on v.Notice equals n.Id
        join f in db.Set<Organisation>() on v.From equals f.Id
        join t in db.Set<Organisation>() on v.To equals t.Id
        select new Listed { Visit = v, Role = n.Role, From = f.Name, To = t.Name };
}
