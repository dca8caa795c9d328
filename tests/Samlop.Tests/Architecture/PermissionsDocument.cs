using System.Globalization;
using System.Text;
using Samlop.Access;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>Makes docs/permissions.md: who may do what, from the permissions that use cases and rights to read carry.</summary>
internal static class PermissionsDocument
{
    public static string Write()
    {
        var text = new StringBuilder();
        text.Append(
            """
            # Permissions

            Who may do what. A permission stands beside what needs it, with the roles that hold it; the table is written from the code, do not edit it. Which rows a
            role reaches with it is asked row by row. In the program it stands at `/tilganger`.

            | permission | roles | needed by |
            |---|---|---|

            """);
        foreach (var group in Needing().GroupBy(type => AllUseCases.NeedsOf(type)).OrderBy(group => group.Key.Code, StringComparer.Ordinal))
        {
            var by = string.Join(", ", group.Select(type => $"`{type.Name}`").Order(StringComparer.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key.Code} | {Holders(group.Key)} | {by} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<Type> Needing() =>
        typeof(INeeds).Assembly.GetTypes().Where(type => type is { IsInterface: false, ContainsGenericParameters: false } && type.IsAssignableTo(typeof(INeeds)));

    private static string Holders(Permission permission) =>
        permission.ToAll ? "everybody"
        : permission.IsOfLink ? "whoever has the link, for what it is about"
        : AllUseCases.Permissions.Holding(permission) is var roles && roles.Count == 0 ? "the system"
        : roles.Count == Enum.GetValues<Role>().Length ? "every role"
        : string.Join(", ", roles);
}
