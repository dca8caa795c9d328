using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Roles;

/// <summary>Which roles may do what, as it is in force in the program that runs.</summary>
public static class RoleTable
{
    public const string RoleFilter = "rolle";

    public sealed record Row(Permission Permission, bool Everybody, IReadOnlyList<Role> Roles);

    /// <param name="mine">The reader's own: with several, one also chooses what they give together.</param>
    public static IReadOnlyList<TableFilter> Filters(IReadOnlyList<Role> mine)
    {
        var each = Enum.GetValues<Role>().Select(role => new Option(role.ToString(), AccessWords.Of(role)));
        return [new(RoleFilter, AccessText.Role, [.. mine.Count > 1 ? each.Prepend(new(Together(mine), AccessWords.Of(mine))) : each])];
    }

    /// <summary>Several roles as one choice of the filter: what any of them gives.</summary>
    public static string Together(IEnumerable<Role> roles) => string.Join(',', roles);

    public static IReadOnlyList<Column<Row>> Columns =>
    [
        new("tilgang", AccessText.Permission, r => AccessWords.Of(r.Permission)) { Sortable = true },
        new("roller", AccessText.Roles, r => r.Everybody ? AccessText.Everybody : string.Join(", ", r.Roles.Select(AccessWords.Of))),
    ];

    public static IReadOnlyList<Row> Find(RolePermissions permissions, TableQuery query)
    {
        var everybody = permissions.Of();
        var wanted = query.Filter(RoleFilter)?.Split(',');
        var words = SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows =
            from permission in permissions.All
            let roles = Enum.GetValues<Role>().Where(role => permissions.Of(role).Give(permission)).ToList()
            where wanted is null || roles.Any(role => wanted.Contains(role.ToString()))
            let text = SearchText.Fold($"{AccessWords.Of(permission)} {string.Join(' ', roles.Select(AccessWords.Of))}")
            where Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal))
            select new Row(permission, everybody.Give(permission), roles);
        static string Key(Row row) => AccessWords.Of(row.Permission);
        return [.. query.Descending ? rows.OrderByDescending(Key, NorwegianOrder.Instance) : rows.OrderBy(Key, NorwegianOrder.Instance)];
    }
}
