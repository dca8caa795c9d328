using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Knowledge.Teachers;

/// <summary>The pool as a list: others' that can be asked for, and the own organisation's whatever their state.</summary>
internal static class TeacherTable
{
    public const string OwnFilter = "egne";
    private const string StateFilter = "status";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-ledige", r => r.Id)
        .By("ledige", r => r.Free)
        .By("fra", r => r.From)
        .By("eier", r => r.Owner);

    public sealed class Listed
    {
        public HourlyTeacherId Id { get; init; }

        public required HourlyTeacher Teacher { get; init; }

        [NorwegianOrder]
        public required string Owner { get; init; }

        /// <summary>Hours a week that nobody has today.</summary>
        public int Free { get; init; }

        public DateOnly From { get; init; }
    }

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(OfferTable.LevelFilter, TeachersText.Levels, OfferWords.Options<OfferLevel>(OfferWords.Of)),
        TableFilter.Typed(OfferTable.PlaceFilter, OffersText.Place),
        new(OfferTable.DeliveryFilter, OffersText.Delivery, OfferWords.Options<OfferDelivery>(OfferWords.Of)),
        new(StateFilter, CommonText.Status,
            [.. Enum.GetValues<TeacherState>().Select(state => new Option(state.ToString(), TeacherWords.Of(state)))]),
        new(OwnFilter, TeachersText.Own, [new Option(OfferTable.Yes, TeachersText.Own_Only)]),
    ];

    public static IReadOnlyList<Column<Listed>> Columns(RegisterData register, DateOnly today)
    {
        var (places, states) = (new OfferPlaces(register, today), HourlyTeacher.States(today));
        return
        [
            new("eier", TeachersText.Owner, r => r.Owner) { Sortable = true, Url = r => TeacherUrls.Of(r.Id) },
            new("niva", TeachersText.Levels, r => OfferWords.Listed(r.Teacher.Levels, OfferWords.Of)),
            new("sprak", TeachersText.Speaks, r => r.Teacher.Speaks),
            new("sted", OffersText.Place, r => OfferWords.PlaceOf(r.Teacher.Nationwide, r.Teacher.Places, places)),
            new("maate", OffersText.Delivery, r => OfferWords.Of(r.Teacher.Delivery)),
            new("ledige", TeachersText.FreeHours, r => r.Free) { IsNumber = true, Sortable = true },
            new("fra", CommonText.FromAndIncluding, r => r.Teacher.From) { Sortable = true },
            new("status", CommonText.Status, r => TeacherWords.Of(states.Of(r.Teacher))),
        ];
    }

    /// <summary>Where no state is asked for: those that hours can be had of, and the own ones that are not withdrawn.</summary>
    public static IQueryable<Listed> Matching(AppDb db, Actor actor, RegisterData register, DateOnly today, TableQuery query)
    {
        var (states, own) = (HourlyTeacher.States(today), actor.Organisation);
        var teachers = db.Rows<HourlyTeacher>().VisibleTo(actor.ForOffers());
        if (query.Filter<TeacherState>(StateFilter) is { } state) teachers = teachers.Where(states.At(state));
        else teachers = teachers.Where(states.At(TeacherState.Open).Or(Kept(own)));
        if (query.Filter(OwnFilter) == OfferTable.Yes) teachers = teachers.Where(t => t.Owner == own);
        if (query.Filter<OfferLevel>(OfferTable.LevelFilter) is { } level) teachers = teachers.Where(t => t.Levels.Contains(level));
        if (query.Filter<OfferDelivery>(OfferTable.DeliveryFilter) is { } delivery)
            teachers = teachers.Where(t => t.Delivery == delivery || (delivery != OfferDelivery.Both && t.Delivery == OfferDelivery.Both));
        if (OfferTable.PlaceOf(query, register, today) is { } place)
        {
            var numbers = new OfferPlaces(register, today).At(place);
            // Who teaches from afar can be had everywhere.
            teachers = teachers.Where(t => t.Nationwide || t.Delivery != OfferDelivery.OnSite || t.Places.Any(p => numbers.Contains(p)));
        }

        var taken = db.Rows<TeacherRequest>().Taking(today, today);
        var rows = from t in teachers
                   join owner in db.Set<Organisation>() on t.Owner equals owner.Id
                   select new Listed
                   {
                       Id = t.Id,
                       Teacher = t,
                       Owner = owner.Name,
                       From = t.From,
                       // As FreeOf has it for a period of this one day.
                       Free = Math.Max(0, t.HoursAWeek - taken.Where(r => r.Teacher == t.Id).Sum(r => r.HoursAWeek)),
                   };
        return Orders.Apply(rows, query);
    }

    private static System.Linq.Expressions.Expression<Func<HourlyTeacher, bool>> Kept(OrganisationId own) =>
        t => t.Owner == own && t.WithdrawnAt == null;
}

/// <summary>What the own organisation has asked for, and is asked for.</summary>
internal static class TeacherRequestTable
{
    private const string StateFilter = "status";

    private static readonly Sorting<Listed> Orders = new Sorting<Listed>("-spurt", r => r.Id)
        .By("spurt", r => r.AskedAt)
        .By("fra", r => r.FirstDay);

    public sealed class Listed
    {
        public TeacherRequestId Id { get; init; }

        public required TeacherRequest Request { get; init; }

        public required string AskedFor { get; init; }

        public required string Owner { get; init; }

        public DateTimeOffset AskedAt { get; init; }

        public DateOnly FirstDay { get; init; }
    }

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(StateFilter, CommonText.Status,
            [.. Enum.GetValues<TeacherRequestState>().Select(state => new Option(state.ToString(), TeacherWords.Of(state)))]),
    ];

    public static IReadOnlyList<Column<Listed>> Columns =>
    [
        new("fra-hvem", TeachersText.AskedFor, r => r.AskedFor) { Url = r => TeacherUrls.Request(r.Id) },
        new("eier", TeachersText.Owner, r => r.Owner),
        new("niva", TeachersText.Levels, r => OfferWords.Of(r.Request.Level)),
        new("timer", TeachersText.HoursAWeek, r => r.Request.HoursAWeek) { IsNumber = true },
        new("fra", CommonText.FromAndIncluding, r => r.Request.FirstDay) { Sortable = true },
        new("til", CommonText.UpToAndIncluding, r => r.Request.LastDay),
        new("status", CommonText.Status, r => TeacherWords.Of(TeacherRequest.States.Of(r.Request))),
        new("spurt", TeachersText.AskedAt, r => r.AskedAt) { Sortable = true },
    ];

    public static IQueryable<Listed> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var own = actor.Organisation;
        var requests = db.Rows<TeacherRequest>().VisibleTo(actor.ForOffers()).Where(r => r.AskedFor == own || r.Owner == own);
        if (query.Filter<TeacherRequestState>(StateFilter) is { } state) requests = requests.Where(TeacherRequest.States.At(state));
        var rows = from r in requests
                   join asked in db.Set<Organisation>() on r.AskedFor equals asked.Id
                   join owner in db.Set<Organisation>() on r.Owner equals owner.Id
                   select new Listed
                   {
                       Id = r.Id,
                       Request = r,
                       AskedFor = asked.Name,
                       Owner = owner.Name,
                       AskedAt = r.AskedAt,
                       FirstDay = r.FirstDay,
                   };
        return Orders.Apply(rows, query);
    }
}
