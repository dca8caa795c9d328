using Samlop.Platform.Data;
using Samlop.Scaffold;

const string Usage = """
    Samlop.Scaffold SOURCE-FOLDER COMMAND

      add NAME      writes the migration NAME for both databases
      check         exit code 1 when the model has changes that no migration holds
      remove-last   takes the newest migration away again from both databases
    """;

if (args is not [var sourceFolder, .. var command] || !File.Exists(Path.Combine(sourceFolder, "Samlop.csproj")))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

sourceFolder = Path.GetFullPath(sourceFolder);
Provider[] providers = [new("Sqlite", SqliteAppDb.ForMigrations), new("Postgres", PostgresAppDb.ForMigrations)];

switch (command)
{
    case ["add", var name]:
        foreach (var provider in providers) provider.Add(sourceFolder, name);
        return 0;

    case ["check"]:
        var behind = providers.Where(provider => provider.HasPendingChanges()).ToList();
        foreach (var provider in behind) Console.Error.WriteLine($"{provider.Name}: the model has changes that no migration holds: ./samlop migration NAME");
        return behind.Count > 0 ? 1 : 0;

    case ["remove-last"]:
        foreach (var provider in providers) provider.RemoveLast(sourceFolder);
        return 0;

    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
