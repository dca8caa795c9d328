using System.Globalization;
using System.Reflection;
using System.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Architecture;

/// <summary>Makes docs/requirements.md: each requirement of the source documents with the tests that are marked with it.</summary>
internal static class RequirementsDocument
{
    public sealed record Row(string Id, string Title, string Module);

    public static List<Row> Requirements() =>
        [.. File.ReadLines(Repository.At("tests", "Samlop.Tests", "Architecture", "requirements.csv")).Skip(1).Select(line => line.Split(';', 3)).Select(cell => new Row(cell[0], cell[2], cell[1]))];

    /// <summary>Every mark on a test or on a class of tests.</summary>
    public static IEnumerable<(string Id, string Test)> Marks() =>
        from type in typeof(RequirementsDocument).Assembly.GetTypes()
        from member in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Cast<MemberInfo>().Prepend(type)
        from mark in member.GetCustomAttributes<RequirementAttribute>(inherit: false)
        from id in mark.Ids
        select (id, member is Type ? type.Name : $"{type.Name}.{member.Name}");

    public static string Write()
    {
        var tests = Marks().ToLookup(mark => mark.Id, mark => mark.Test);
        var text = new StringBuilder();
        text.Append(
            """
            # Requirements

            What the source documents ask for, and the tests that show it. `C` is circular 17-2022, `A` the assignments of 2022 and 2023, `H` the
            handbook of examples, `K` the research summary on cooperation. The table is written from `[Requirement]` marks on tests; do not edit it.

            | id | requirement | module | shown by |
            |---|---|---|---|

            """);
        foreach (var row in Requirements())
        {
            var shown = string.Join("<br>", tests[row.Id].Distinct().Order(StringComparer.Ordinal).Select(test => $"`{test}`"));
            text.Append(CultureInfo.InvariantCulture, $"| {row.Id} | {row.Title} | {row.Module} | {shown} |\n");
        }

        return text.ToString();
    }
}
