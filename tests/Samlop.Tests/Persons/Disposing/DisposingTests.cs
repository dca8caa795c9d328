using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons;
using Samlop.Persons.Course;
using Samlop.Persons.Disposing;
using Samlop.Persons.Folder;
using Samlop.Persons.Glass;
using Samlop.Persons.Graded;
using Samlop.Persons.Grounds;
using Samlop.Persons.Keeping;
using Samlop.Persons.Merging;
using Samlop.Persons.Notes;
using Samlop.Persons.Orders;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Rights;
using Samlop.Persons.Terms;
using Samlop.Platform.Files;
using Samlop.Platform.Jobs;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Disposing;

/// <summary>
/// What has outlived its period is deleted when two have decided it: in batches that may be cut off, told to each person, and nothing but
/// what is due. Each test has a category of its own, since a period is of a whole category.
/// </summary>
public abstract partial class DisposingTests(SamlopHost host) : HostTests(host)
{
    private const string Marker = "Kjennemerket";

    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 1, 2, 3];

    [Fact, SentTwice, Requirement("K-02")]
    public async Task WhatIsDue_IsDeletedWhenTwoHaveDecidedIt_AndNothingOfItStands()
    {
        const PersonCategory Category = PersonCategory.SchoolAndPriorLearning;
        var (officer, second) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var (adviser, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.Participant));
        var (person, other) = (await Given.APersonOf(adviser, $"Slettesen{TestData.Next()}"), await Given.APersonOf(adviser, $"Blirsen{TestData.Next()}"));
        await As(adviser).Submit(new RecordIdentification.Input { Person = person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        foreach (var one in new[] { person, other }) await ACourseOf(adviser, one, one == other ? "Annen plan" : "Planen");
        await Given.SavedAll(ASchooling(person, Marker), ASchooling(other, "Fysikk"));
        await As(adviser).Submit(new WriteNote.Input
        {
            Person = person,
            On = Written.ShortDate(Today),
            Parts = [new() { Words = $"{Marker} i et notat", Category = Category.ToString() }, new() { Words = "Møttes på skolen" }],
        }).ShouldSucceed();
        await As(adviser).Submit(new WriteNote.Input { Person = person, On = Written.ShortDate(Today), Parts = [new() { Words = $"Bare {Marker}", Category = Category.ToString() }] }).ShouldSucceed();
        (await As(adviser).PostFile(FolderUrls.Add(person, DocumentKind.Diploma), "add-document", "Input.Files", $"{Marker}.png", Png)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var file = await Read(db => db.Set<PersonDocument>().Where(d => d.Person == person).Join(db.Set<StoredFile>(), d => d.File, f => f.Id, (_, f) => f).SingleAsync());
        var path = Host.Services.GetRequiredService<FileStore>().PathOf(file);
        await As(adviser).Submit(new EndCourse.Input { Person = person, Why = nameof(CourseEnd.Moved), On = Written.ShortDate(Today) }).ShouldSucceed();
        await InForce(officer, second, Category, KeepingStart.CourseEnded);
        var last = Today.AddMonths(1);
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay($"Kan bli slettet fra {Written.Date(last.AddDays(1))}");

        Today = last;
        (await As(officer).Get(KeepingUrls.Category(Category))).ShouldSay("Modne for sletting 0 opplysninger");
        await As(officer).Submit(new ProposeDisposal.Input { Category = Category }).ShouldBeRefused(Disposal.NothingIsDue);
        Today = last.AddDays(1);
        (await As(officer).Get(KeepingUrls.List)).ShouldSay("4 opplysninger om 1 person");
        (await As(second).Get(KeepingUrls.Category(Category))).ShouldNotSay("Foreslå kassasjon");
        var page = await (await As(officer).Get(KeepingUrls.Category(Category))).ShouldSay("Modne for sletting 4 opplysninger om 1 person").Post("propose-disposal");
        page.ShouldSay("Foreslått, og venter på en annen").ShouldSay("oppdiktet lov § 1").ShouldNotSay("Slettesen");
        var id = (await Read(db => db.Set<Disposal>().SingleAsync(d => d.Category == Category))).Id;
        await As(officer).Submit(new ProposeDisposal.Input { Category = Category }).ShouldBeRefused(Disposal.DisposalIsProposed);
        await As(officer).Submit(new ApproveDisposal.Input { Disposal = id, Seen = $"{id.Value:N}-1" }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(officer).Submit(new StopDisposal.Input { Disposal = id }).ShouldBeRefused(Disposal.NoDisposalGoesOn);

        // Nothing goes before a second person has approved it, not by anybody who writes to the database either.
        await Run();
        (await Read(db => db.Set<Schooling>().CountAsync(s => s.Person == person))).ShouldBe(1);
        await using (var db = Host.OpenDb())
        {
            (await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlAsync($"""DELETE FROM person_schooling WHERE "Person" = {person.Value}""")))
                .Message.ShouldContain("frozen");
        }

        page = await As(second).TaskOf("Avgjør om opplysninger i kategorien «Skole og realkompetanse» skal slettes");
        page = await page.Post("approve");
        page.ShouldSay("Du godkjente kassasjon for kategorien").ShouldSay("Godkjent. Samløp sletter om natten").ShouldSay("Slettet så langt 0 opplysninger");
        (await Batch(id)).IsLast.ShouldBeFalse();
        (await ToldTo(officer)).ShouldContain("Kassasjonen du foreslo for kategorien «Skole og realkompetanse», er godkjent.");
        await Run();

        page = await As(second).Get(DisposalUrls.Disposal(id));
        page.ShouldSay("Gjennomført").ShouldSay("Slettet så langt 4 opplysninger om 1 person");
        (await ToldTo(officer)).ShouldContain("Kassasjonen for kategorien «Skole og realkompetanse» er gjennomført. Ingenting ble holdt tilbake.");
        (await ToldTo(participant)).ShouldContain("Opplysninger om deg er slettet, fordi lagringstiden er ute.");
        page = await As(participant).Get(PersonUrls.OwnRecord);
        page.ShouldSay($"4 opplysninger ble slettet {Written.Date(Today)}").ShouldSay("oppdiktet lov § 1").ShouldNotSay(Marker).ShouldSay("Møttes på skolen");
        (await Standing()).ShouldBeEmpty();
        Host.Time.Pass(RemoveForgottenFiles.Youngest + TimeSpan.FromMinutes(1));
        await Run<RemoveForgottenFiles>();
        File.Exists(path).ShouldBeFalse();

        // What is of another category, or another's, stays; what is told of the deletion does too.
        (await Read(db => db.Set<TeamNote>().CountAsync(n => n.Person == person))).ShouldBe(1);
        (await Read(db => db.Set<Schooling>().Where(s => s.Person == other).Select(s => s.Subject).SingleAsync())).ShouldBe("Fysikk");
        (await Read(db => db.Set<QualificationCourse>().CountAsync(c => c.Person == person))).ShouldBe(1);
        (await Read(db => db.Set<DisposedFacts>().SingleAsync(d => d.Disposal == id))).Facts.ShouldBe(4);
        // Run again, nothing more is done.
        await Run();
        (await Read(db => db.Set<DisposedFacts>().CountAsync(d => d.Disposal == id))).ShouldBe(1);
        await As(second).Submit(new StopDisposal.Input { Disposal = id }).ShouldBeRefused(Disposal.NoDisposalGoesOn);
    }

    [Fact, Requirement("K-02")]
    public async Task CutOffBetweenBatches_ItGoesOn_AndLeavesWhatIsNoLongerDue_OrIsHeldBack()
    {
        const PersonCategory Category = PersonCategory.WorkHistory;
        var (officer, second) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.DataProtectionOfficer));
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var body = await Given.BodyOf(adviser);
        var persons = Enumerable.Range(0, CarryOutDisposal.Most + 5).Select(i => new Person(Given.Id<PersonId>(), body, null, $"Arbeidsen {i}")).ToList();
        await Given.SavedAll([.. persons, .. persons.Select(p => AWorkPeriod(p.Id))]);
        await InForce(officer, second, Category, KeepingStart.FactEnded);
        var id = await Approved(officer, second, Category);

        (await Batch(id)).IsLast.ShouldBeFalse();
        (await As(officer).Get(DisposalUrls.Disposal(id))).ShouldSay($"Slettet så langt {CarryOutDisposal.Most} opplysninger om {CarryOutDisposal.Most} personer")
            .ShouldSay("Modne for sletting 5 opplysninger om 5 personer");
        var left = await Read(db => db.Set<WorkPeriod>().Where(w => persons.Select(p => p.Id).Contains(w.Person)).Select(w => w.Person).ToListAsync());
        left.Count.ShouldBe(5);
        // One asks for correction meanwhile, and is held back.
        await Given.Saved(new RightsRequest
        {
            Id = Given.Id<RightsRequestId>(),
            Person = left[0],
            Kind = RightKind.Correction,
            Asked = body.Organisation,
            AskedKind = body.Kind,
            Words = "Rett.",
            AskedBy = adviser.Id,
            AskedAt = Host.Time.Now,
            Due = Today.AddDays(30),
        });
        (await As(officer).Get(DisposalUrls.Disposal(id))).ShouldSay("Modne for sletting 4 opplysninger om 4 personer")
            .ShouldSay("har bedt om retting, protestert eller fått noe begrenset 1 opplysning om 1 person");
        await Run();
        (await Read(db => db.Set<WorkPeriod>().Where(w => left.Contains(w.Person)).Select(w => w.Person).ToListAsync())).ShouldBe([left[0]]);
        (await As(officer).Get(DisposalUrls.Disposal(id))).ShouldSay("Gjennomført")
            .ShouldSay("har bedt om retting, protestert eller fått noe begrenset 1 opplysning om 1 person");
        foreach (var told in new[] { officer, second })
        {
            (await ToldTo(told)).ShouldContain(
                "Kassasjonen for kategorien «Arbeidserfaring» er gjennomført. Opplysninger om disse ble holdt tilbake: 1 person med et krav om opplysningene eller en begrensning.");
        }

        (await Read(db => db.Set<DisposedFacts>().Where(d => d.Disposal == id).SumAsync(d => d.Facts))).ShouldBe(persons.Count - 1);
        // Nothing is due that may go: what is held back waits for another disposal.
        await As(officer).Submit(new ProposeDisposal.Input { Category = Category }).ShouldBeRefused(Disposal.NothingIsDue);
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Stopped_OrByAnotherPeriod_NothingMoreIsDeleted_AndWhatIsProposedMayBeTakenBackOrRefused()
    {
        const PersonCategory Category = PersonCategory.Livelihood;
        var (officer, second, third) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var person = await Given.APersonOf(await Given.AMember(Role.ProgrammeAdviser));
        await Given.Saved(new LivelihoodFact { Id = Given.Id<FactId>(), Person = person, Income = LivelihoodIncome.Wages, From = TestData.Before, To = TestData.Before });
        await As(officer).Submit(new ProposeDisposal.Input { Category = Category }).ShouldBeRefused(Refusal.NotFound);
        await InForce(officer, second, Category, KeepingStart.FactEnded);
        // Of who somebody is nothing is ever deleted, whatever its period says.
        await InForce(officer, second, PersonCategory.Identity, KeepingStart.FactEnded);
        await As(officer).Submit(new ProposeDisposal.Input { Category = PersonCategory.Identity }).ShouldBeRefused(Refusal.NotFound);

        var id = (await As(officer).Submit(new ProposeDisposal.Input { Category = Category }).ShouldSucceed()).Disposal;
        (await (await As(officer).Get(DisposalUrls.Disposal(id))).Post("takeback")).ShouldSay("Tatt tilbake");
        await As(officer).Submit(new TakeBackDisposal.Input { Disposal = id }).ShouldBeRefused(CheckRefusal.NothingToDecide);
        id = (await As(officer).Submit(new ProposeDisposal.Input { Category = Category }).ShouldSucceed()).Disposal;
        (await (await As(second).Get(DisposalUrls.Disposal(id))).Post("return")).FieldErrors["ReturnInput.Reasons"].ShouldContain("Begrunnelsen mangler.");
        (await (await As(second).Get(DisposalUrls.Disposal(id))).Post("return", ("ReturnInput.Reasons", "Vent til revisjonen er ferdig."))).ShouldSay("Avvist").ShouldSay("Vent til revisjonen er ferdig.");
        (await ToldTo(officer)).ShouldContain("Kassasjonen du foreslo for kategorien «Livsopphold», er avvist.");

        id = await Approved(officer, second, Category);
        await As(third).Submit(new StopDisposal.Input { Disposal = id }).ShouldBeRefused(Disposal.OnlyTheTwoStopIt);
        (await As(third).Get(DisposalUrls.Disposal(id))).ShouldSay("Bare den som foreslo kassasjonen, og den som godkjente den, kan stoppe den.");
        (await (await As(officer).Get(DisposalUrls.Disposal(id))).Post("stop")).ShouldSay("Stoppet");
        (await ToldTo(second)).ShouldContain("Kassasjonen for kategorien «Livsopphold» er stoppet.");
        await Run();

        id = (await As(officer).Submit(new ProposeDisposal.Input { Category = Category }).ShouldSucceed()).Disposal;
        await InForce(officer, second, Category, KeepingStart.LastTieEnded);
        await As(second).Submit(new ApproveDisposal.Input { Disposal = id, Seen = $"{id.Value:N}-1" }).ShouldBeRefused(Disposal.PeriodIsReplaced);
        await As(officer).Submit(new TakeBackDisposal.Input { Disposal = id }).ShouldSucceed();
        await InForce(officer, second, Category, KeepingStart.FactEnded);
        id = await Approved(officer, second, Category);
        await InForce(officer, second, Category, KeepingStart.LastTieEnded);
        await Run();
        (await Read(db => db.Set<Disposal>().SingleAsync(d => d.Id == id))).End.ShouldBe(DisposalEnd.Replaced);
        (await Read(db => db.Set<LivelihoodFact>().CountAsync(l => l.Person == person))).ShouldBe(1);
        (await As(second).Get(DisposalUrls.Disposal(default))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task OthersThanTheOfficerAndTheSecond_NeitherReadNorDecide()
    {
        await ByEachRoleWithout<ProposeDisposal>(async member =>
        {
            await As(member).Submit(new ProposeDisposal.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new TakeBackDisposal.Input()).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<ApproveDisposal>(async member =>
        {
            (await As(member).Get(DisposalUrls.Disposal(default))).Status.ShouldBe(HttpStatusCode.Forbidden);
            await As(member).Submit(new ApproveDisposal.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ReturnDisposal.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new StopDisposal.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new CarryOutDisposal.Input()).ShouldBeRefused(Refusal.NotAllowed);
        });
    }

    /// <summary>A table about persons or of a category says what becomes of it: it is registered, or stays for a reason.</summary>
    [Fact]
    public void EveryTableOfPersons_IsRegistered_OrStaysForAReason()
    {
        var kept = Host.Services.GetServices<IKeptFacts>().Select(table => table.Row).ToHashSet();
        using var db = Host.OpenDb();
        var tables = db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.GetProperties().Any(property =>
            (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var of
            && (of == typeof(PersonId) || of == typeof(PersonCategory) || of == typeof(List<PersonCategory>)))).ToList();
        tables.Where(kept.Contains).Intersect(Stays.Keys).ShouldBeEmpty();
        tables.Select(type => type.Name).ShouldBe(kept.Concat(Stays.Keys).Select(type => type.Name), ignoreOrder: true);
    }

    private static readonly Dictionary<Type, string> Stays = new()
    {
        [typeof(Person)] = "Who the person is: without it whoever comes back is found by nobody. Its law and stage are what sharing asks.",
        [typeof(PersonUser)] = "Who the person is.",
        [typeof(NameKey)] = "Who the person is.",
        [typeof(HeldNumber)] = "Who the person is.",
        [typeof(PersonPair)] = "Which records are of one person.",
        [typeof(MergeStep)] = "Which records are of one person, decided by two.",
        [typeof(AddressGrading)] = "Whoever is found must be known to be graded.",
        [typeof(NamedViewer)] = "Of a graded address.",
        [typeof(GradedReference)] = "Of a graded address.",
        [typeof(Tie)] = "What the last tie is counted from, and by what right somebody had to do with the person.",
        [typeof(QualificationCourse)] = "What months are counted from: days, and why it ended, of a closed list.",
        [typeof(TeamNote)] = "Goes with the last of its parts.",
        [typeof(Consent)] = "Outlives what it explains.",
        [typeof(ConsentScan)] = "The proof of a consent.",
        [typeof(AskedConsent)] = "Which consent was asked for, without words.",
        [typeof(Told)] = "What sharing rested on: that the person was told.",
        [typeof(Order)] = "What sharing rested on.",
        [typeof(OrderAnswer)] = "What sharing rested on.",
        [typeof(OpenedGlass)] = "What sharing rested on, and the officer looks at it.",
        [typeof(GlassAttempt)] = "The officer looks at it.",
        [typeof(ConfidentialityStatement)] = "What a reader has promised.",
        [typeof(Relation)] = "Who may not read.",
        [typeof(Placement)] = "What sharing rests on: days alone.",
        [typeof(TrainingContract)] = "What sharing rests on: days alone.",
        [typeof(AskedDocument)] = "That a kind of paper was asked for, without words.",
        [typeof(RightsRequest)] = "What the person asked for and was answered.",
        [typeof(KeepingPeriod)] = "Of a category and of nobody.",
        [typeof(Disposal)] = "Of a category and of nobody.",
        [typeof(ProposedRecord)] = "How much is to be deleted; goes with it, or when the disposal is at its end.",
        [typeof(DisposedFacts)] = "How much was deleted, which is told to the person.",
    };

    private async Task ACourseOf(Member adviser, PersonId person, string goal) => await As(adviser).Submit(new BeginCourse.Input
    {
        Person = person,
        From = Written.ShortDate(Today.AddDays(-20)),
        Stage = nameof(PersonStage.Settled),
        Goal = goal,
    }).ShouldSucceed();

    private Schooling ASchooling(PersonId person, string subject) => new()
    {
        Id = Given.Id<FactId>(),
        Person = person,
        Level = SchoolLevel.Higher,
        Subject = subject,
        Country = "Norge",
        Document = BroughtDocument.None,
        From = TestData.Before,
    };

    private WorkPeriod AWorkPeriod(PersonId person) => new()
    {
        Id = Given.Id<FactId>(),
        Person = person,
        Occupation = "Snekker",
        Kind = WorkKind.Employee,
        Source = WorkSource.Told,
        YearsAlone = false,
        Country = "Norge",
        From = TestData.Before,
        To = TestData.Before,
    };

    protected async Task<DisposalId> Approved(Member officer, Member second, PersonCategory category)
    {
        var id = (await As(officer).Submit(new ProposeDisposal.Input { Category = category }).ShouldSucceed()).Disposal;
        await As(second).Submit(new ApproveDisposal.Input { Disposal = id, Seen = $"{id.Value:N}-1" }).ShouldSucceed();
        return id;
    }

    protected async Task InForce(Member officer, Member second, PersonCategory category, KeepingStart start)
    {
        // Of two that are put in force, the later is the category's.
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        var proposed = await As(officer).Submit(new ProposeKeeping.Input
        {
            Category = category,
            Months = "1",
            Start = start.ToString(),
            Then = nameof(KeepingThen.Delete),
            Disposal = "oppdiktet lov § 1",
            Source = "Prøve.",
            From = Written.ShortDate(Today),
        }).ShouldSucceed();
        await As(second).Submit(new ApproveKeeping.Input { Period = proposed.Period, Seen = $"{proposed.Period.Value:N}-1" }).ShouldSucceed();
    }

    private async Task<CarryOutDisposal.Batch> Batch(DisposalId id) =>
        await Host.Services.GetRequiredService<Runner>().Run(new CarryOutDisposal.Input { Disposal = id }, Actor.System).ShouldSucceed();

    protected Task Run() => Run<DisposalJob>();

    private async Task Run<TJob>() where TJob : class, IRecurringJob
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<TJob>(scope.ServiceProvider).Run(CancellationToken.None);
    }

    /// <summary>Where in the database the marker still stands: each column of text, of every table.</summary>
    private async Task<List<string>> Standing()
    {
        await using var db = Host.OpenDb();
        var found = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null))
        {
            var table = Microsoft.EntityFrameworkCore.Metadata.StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
            var texts = entity.GetProperties().Where(p => (p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType) == typeof(string))
                .Select(p => p.GetColumnName(table)).OfType<string>().ToList();
            foreach (var column in texts)
            {
#pragma warning disable EF1002 // Names of the model itself.
                var count = await db.Database.SqlQueryRaw<int>(
                    $"""SELECT CAST(count(*) AS integer) AS "Value" FROM "{entity.GetTableName()}" WHERE "{column}" LIKE '%{Marker}%'""").SingleAsync();
#pragma warning restore EF1002
                if (count > 0) found.Add($"{entity.GetTableName()}.{column}");
            }
        }

        return found;
    }
}

public sealed class DisposingTests_OnSqlite(SqliteHost host) : DisposingTests(host), IClassFixture<SqliteHost>
{
    private const string FileMarker = "Filmerket7731";

    /// <summary>What is deleted is not to be read in the file either.</summary>
    [Fact, Requirement("K-02")]
    public async Task WhatIsDeleted_IsWrittenOverInTheFile()
    {
        const PersonCategory Category = PersonCategory.Attendance;
        var (officer, second) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser);
        foreach (var length in new[] { 1, 300, 900 })
        {
            await As(adviser).Submit(new WriteNote.Input
            {
                Person = person,
                On = Written.ShortDate(Today),
                Parts = [new() { Words = $"{FileMarker} {new string('x', length)}", Category = Category.ToString() }],
            }).ShouldSucceed();
        }

        (await Bytes()).ShouldContain(FileMarker);
        await InForce(officer, second, Category, KeepingStart.FactEnded);
        Today = Today.AddMonths(1).AddDays(1);
        await Approved(officer, second, Category);
        await Run();
        (await Read(db => db.Set<NotePart>().CountAsync(n => n.Person == person))).ShouldBe(0);
        (await Bytes()).Contains(FileMarker, StringComparison.Ordinal).ShouldBeFalse();

        async Task<string> Bytes()
        {
            await using var db = Host.OpenDb();
            await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
            await using var file = new FileStream(Path.Combine(Host.DataFolder, "samlop.db"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var read = new StreamReader(file, System.Text.Encoding.Latin1);
            return await read.ReadToEndAsync();
        }
    }
}

public sealed class DisposingTests_OnPostgres(PostgresHost host) : DisposingTests(host), IClassFixture<PostgresHost>;
