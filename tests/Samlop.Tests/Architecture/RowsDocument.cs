using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Samlop.Platform.Data;

namespace Samlop.Tests.Architecture;

/// <summary>Writes docs/rows.md from the model and the code: what is protected, by which doors it is reached, what is open and why, and who looks past.</summary>
internal static class RowsDocument
{
    public static IEnumerable<IEntityType> Tables()
    {
        using var db = SqliteAppDb.ForMigrations();
        return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal)];
    }

    /// <summary>The doors: what takes the gate to a type's rows and gives a query of them.</summary>
    public static IReadOnlyList<(Type Type, MethodInfo Method)> Doors() =>
    [
        .. from type in Sources.Program.GetTypes()
           where type.IsDefined(typeof(ExtensionAttribute))
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
           where !method.IsGenericMethod && method.GetParameters() is [{ ParameterType: { IsGenericType: true } gate }, ..] && gate.GetGenericTypeDefinition() == typeof(Rows<>)
               && method.ReturnType == typeof(IQueryable<>).MakeGenericType(gate.GetGenericArguments())
           orderby method.Name
           select (method.GetParameters()[0].ParameterType.GetGenericArguments()[0], method),
    ];

    public static IEnumerable<(string Module, string Name, string Rule)> Reasons() =>
        from type in Sources.Program.GetTypes()
        where type.Name == "Because"
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.FieldType == typeof(RowsReason)
        select (type.Namespace!.Split('.')[^1], field.Name, ((RowsReason)field.GetValue(null)!).Rule);

    public static string Write()
    {
        var (tables, doors) = (Tables().ToList(), Doors());
        var text = new StringBuilder("""
            # Rows and their doors

            Written by a test from the model and the code; see docs/decisions/0013-rows-through-doors.md. Whoever reads a protected table does it through a door, which
            marks its statement with the tables it answers for. A part is read with what it is a part of, or with `Of`. In tests a statement that reads a protected
            table which no mark names fails.

            ## Protected, with doors of their own

            | Table | Type | Doors | Parts |
            | --- | --- | --- | --- |

            """);
        foreach (var table in tables.Where(t => t.HasDoors()))
        {
            var names = doors.Where(d => d.Type == table.ClrType).Select(d => $"`{d.Method.Name}`").Distinct();
            text.AppendLine($"| {table.GetTableName()} | `{table.ClrType.Name}` | {string.Join(", ", names)} | {string.Join(", ", PartsOf(table, tables))} |");
        }

        text.Append("""

            ## Open, and why

            | Table | Why |
            | --- | --- |

            """);
        foreach (var table in tables.Where(t => !t.IsProtected())) text.AppendLine($"| {table.GetTableName()} | {table.OpenBecause()} |");
        text.Append("""

            Calls in their published versions are everybody's, by the door `Published`. The registers are not in the database.

            ## Rules that look past the reader's own rows

            `All(Because.…)` is for a rule that is about all rows and gives none of them away. The list is closed.

            | Module | Because | Rule |
            | --- | --- | --- |

            """);
        foreach (var (module, name, rule) in Reasons()) text.AppendLine($"| {module} | {name} | {rule} |");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> PartsOf(IEntityType whole, IReadOnlyList<IEntityType> tables) => tables
        .Where(part => part.Belonging()?.PrincipalEntityType.ClrType == whole.ClrType)
        .SelectMany(part => PartsOf(part, tables).Prepend(part.GetTableName()!));
}
