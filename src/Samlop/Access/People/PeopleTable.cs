using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>The list of people who can sign in: the same rows and columns for the page and its downloads.</summary>
public static class PeopleTable
{
    public const string RoleFilter = "rolle";

    private static readonly Sorting<User> Orders = new Sorting<User>("navn", p => p.Id)
        .By("navn", p => p.Name)
        .By("epost", p => p.Email);

    /// <param name="Holding">The roles that the person holds today.</param>
    public sealed record Row(UserId Id, string Name, string Email, IReadOnlyList<HeldRole> Holding);

    /// <summary>A role, and for whom.</summary>
    public sealed record HeldRole(Role Role, string Organisation);

    public static IReadOnlyList<TableFilter> Filters =>
    [
        new(RoleFilter, AccessText.Role, [.. Enum.GetValues<Role>().Select(role => new Option(role.ToString(), AccessWords.Of(role)))]),
    ];

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("navn", CommonText.Name, r => r.Name) { Sortable = true, Url = r => AccessUrls.Of(r.Id) },
        new("epost", AccessText.Email, r => r.Email) { Sortable = true },
        new("roller", AccessText.RolesToday, r => Told(r.Holding)),
    ];

    public static IQueryable<User> Matching(AppDb db, Actor actor, TableQuery query, DateOnly today)
    {
        var (people, held) = (db.Rows<User>().VisibleTo(actor.ForAdministration()), Held(db, actor, today));
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            people = people.Where(p => p.Search.Contains(word));
        if (query.Filter<Role>(RoleFilter) is { } role)
        {
            people = people.Where(p => held.Any(m => m.User == p.Id && m.Role == role));
        }

        return Orders.Apply(people, query);
    }

    public static IQueryable<Row> Project(this IQueryable<User> people, AppDb db, Actor actor, DateOnly today)
    {
        var held = Held(db, actor, today);
        return people.Select(p => new Row(
            p.Id, p.Name, p.Email,
            (from m in held
             join o in db.Set<Organisation>() on m.Organisation equals o.Id
             where m.User == p.Id
             orderby o.Name, m.Role
             select new HeldRole(m.Role, o.Name)).ToList()));
    }

    /// <summary>Of what is held today, what the reader sees.</summary>
    private static IQueryable<Membership> Held(AppDb db, Actor actor, DateOnly today) =>
        db.Rows<Membership>().VisibleTo(actor.ForAdministration()).Where(Membership.Holds.On(today));

    private static string Told(IReadOnlyList<HeldRole> holding) => holding.Count == 0
        ? AccessText.RolesNone
        : Sentence.Joined([.. holding.Select(h => $"{AccessWords.Of(h.Role)} ({h.Organisation})")]);
}
