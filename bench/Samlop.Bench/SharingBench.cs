using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Bench;

/// <summary>
/// What sharing costs: a page of fifty of many persons whom the reader finds by a row of law, beside the same list without sharing; and
/// what it takes to answer for one who is protected and for one who does not exist. SQLite, or the database that
/// <c>ConnectionStrings__Postgres</c> names, which must be empty.
/// </summary>
internal static class SharingBench
{
    private const int Rounds = 15;

    private static readonly string Few = SearchText.Fold("Målesen 00017");
    private static readonly DateTimeOffset Now = new(2024, 10, 14, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Before = new(2024, 2, 1);

    /// <param name="args">How many persons; 50 000 without.</param>
    public static void Run(string[] args) =>
        RunAsync(args is [var many, ..] ? int.Parse(many, CultureInfo.InvariantCulture) : 50_000).GetAwaiter().GetResult();

    private static async Task RunAsync(int many)
    {
        var folder = Directory.CreateTempSubdirectory("samlop-bench-").FullName;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDatabase(new ConfigurationBuilder().AddEnvironmentVariables().Build(), folder);
        await using var provider = services.BuildServiceProvider();
        var source = provider.GetRequiredService<IAppDbSource>();
        await using (var empty = source.Open()) await DatabaseMigration.Migrate(empty);
        var (reader, graded) = await Add(source, many);

        Console.WriteLine($"| {many.ToString("N0", CultureInfo.InvariantCulture)} persons | p50 ms | floor ms | ratio |");
        Console.WriteLine("|---|---|---|---|");
        await Compare(
            "a page of 50 and the number of all",
            db => Page(db.Rows<Person>().VisibleTo(reader)), db => Page(db.Set<Person>()));
        await Compare(
            "a search with few hits",
            db => Page(db.Rows<Person>().VisibleTo(reader, p => p.Search.Contains(Few))),
            db => Page(db.Set<Person>().Where(p => p.Search.Contains(Few))));
        await Compare(
            "protected, beside one who does not exist",
            db => PersonGrounds.Of(db, reader, graded, CancellationToken.None),
            db => PersonGrounds.Of(db, reader, NewId.Of<PersonId>(Now), CancellationToken.None));
        Directory.Delete(folder, recursive: true);

        async Task Compare(string what, Func<AppDb, Task> shared, Func<AppDb, Task> floor)
        {
            var (times, floors) = (new List<double>(), new List<double>());
            for (var round = -2; round < Rounds; round++)
            {
                var (one, other) = (await Took(source, shared), await Took(source, floor));
                if (round < 0) continue;
                times.Add(one);
                floors.Add(other);
            }

            var ratio = times.Zip(floors, (a, b) => a / b).Order().ElementAt(Rounds / 2);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {times.Order().ElementAt(Rounds / 2):0.0} | {floors.Order().ElementAt(Rounds / 2):0.0} | {ratio:0.00} |"));
        }
    }

    private static async Task<double> Took(IAppDbSource source, Func<AppDb, Task> act)
    {
        await using var db = source.Open();
        var began = Stopwatch.GetTimestamp();
        await act(db);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static Task Page(IQueryable<Person> persons) => persons
        .OrderBy(p => p.ListedAs).ThenBy(p => p.Id)
        .Select(p => new ListPersons.Row(p.Id, p.GivenName, p.FamilyName, p.BirthDate, p.BirthDateIsKnown))
        .ToPaged(new TableQuery { Page = 1 }, ListPersons.Most, CancellationToken.None);

    /// <summary>All recorded by a refugee service, in its programme, and tied to the school that reads.</summary>
    private static async Task<(SharingReader Reader, PersonId Graded)> Add(IAppDbSource source, int many)
    {
        var (owner, school) = (Of("Målekommune", OrganisationKind.RefugeeService), Of("Måleskole", OrganisationKind.School));
        await using (var db = source.Open())
        {
            db.AddRange(owner, school);
            db.AllowChanges();
            await db.SaveChangesAsync();
        }

        var graded = NewId.Of<PersonId>(Now);
        foreach (var numbers in Enumerable.Range(0, many).Chunk(2000))
        {
            await using var db = source.Open();
            foreach (var number in numbers)
            {
                var id = number == 0 ? graded : NewId.Of<PersonId>(Now);
                var person = new Person(id, new Body(PartyKind.RefugeeService, owner.Id), "Prøve", $"Målesen {number:00000}");
                person.Place(IntegrationLaw.Integration2020, PersonStage.IntroductionProgramme);
                db.Add(person);
                var (first, second) = (NewId.Of<FactId>(Now), NewId.Of<FactId>(Now));
                db.Add(new ProgrammePeriod { Id = first, Person = id, Kind = ProgrammeKind.Introduction, From = Before });
                db.Add(new Permit { Id = second, Person = id, Kind = PermitKind.Residence, Section = "§ 28", From = Before });
                db.Add(new Tie
                {
                    Id = NewId.Of<TieId>(Now),
                    Person = id,
                    BodyKind = PartyKind.CountySchool,
                    Body = school.Id,
                    Capacity = "teaches",
                    RestsOn = "admission",
                    From = Before,
                });
                if (number == 0)
                {
                    db.Add(new AddressGrading
                    {
                        Id = NewId.Of<FactId>(Now),
                        Person = id,
                        Grade = AddressProtection.StrictlyConfidential,
                        From = Before,
                    });
                }
            }

            db.AllowChanges();
            await db.SaveChangesAsync();
        }

        await using (var db = source.Open())
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        }

        var party = new ReadingParty(
            new UserId(Guid.NewGuid()), new Body(PartyKind.CountySchool, school.Id), PartyKind.CountySchool, Moment.At(Now),
            SharingTable.Accepted);
        return (party.For(SharingPurpose.RecommendAndTakeIn, PersonCategory.Identity), graded);
    }

    private static Organisation Of(string name, OrganisationKind kind) =>
        new(NewId.Of<OrganisationId>(Now), name, [kind], Before) { Fictitious = true };
}
