using System.Globalization;
using System.Text.RegularExpressions;
using Samlop.Platform.Data;
using Samlop.Scaffold;

const string Usage = """
    Samlop.Scaffold SOURCE-FOLDER COMMAND

      add NAME      writes the migration NAME (AddVisits) for both databases
      check         exit code 1 when the model has changes that no migration holds
    """;

if (args is not [var sourceFolder, .. var command] || !File.Exists(Path.Combine(sourceFolder, "Samlop.csproj")))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

Provider[] providers = [new("Sqlite", SqliteAppDb.ForMigrations), new("Postgres", PostgresAppDb.ForMigrations)];

switch (command)
{
    case ["add", var name] when Regex.IsMatch(name, "^([A-Z][a-z0-9]*)+$"):
        Add(Path.GetFullPath(Path.Combine(sourceFolder, "Migrations")), name);
        return 0;

    case ["check"]:
        var behind = providers.Where(provider => provider.HasPendingChanges()).ToList();
        foreach (var provider in behind)
        {
            Console.Error.WriteLine($"{provider.Name}: the model has changes that no migration holds: ./samlop migration NAME");
        }

        return behind.Count > 0 ? 1 : 0;

    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

void Add(string folder, string name)
{
    Directory.CreateDirectory(folder);
    var numbers = Directory.GetFiles(folder, "*.sql").Select(file => int.Parse(Path.GetFileName(file)[..4], CultureInfo.InvariantCulture));
    var last = numbers.DefaultIfEmpty().Max();
    var id = $"{last + 1:0000}{Regex.Replace(name, "[A-Z]", letter => $"-{letter.Value.ToLowerInvariant()}")}";
    foreach (var provider in providers) provider.Add(folder, id);
    File.WriteAllText(Path.Combine(folder, $"{id}.cs"), $"""
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Migrations;
        using Samlop.Platform.Data;

        namespace Samlop.Migrations;

        [Migration("{id}"), DbContext(typeof(SqliteAppDb))]
        internal sealed class {name}OnSqlite : SqlMigration;

        [Migration("{id}"), DbContext(typeof(PostgresAppDb))]
        internal sealed class {name}OnPostgres : SqlMigration;

        """.ReplaceLineEndings("\n"));
    Console.WriteLine($"{id}.cs");
}
