using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Audit.TwoPerson;
using Samlop.Persons;
using Samlop.Persons.Facts;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Merging;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Requests;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting;

namespace Samlop.Tests.Persons.Merging;

/// <summary>Two records of one person are merged by two, and parted by two, and nothing of either is moved.</summary>
public abstract class MergingTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose TakeIn = SharingPurpose.RecommendAndTakeIn;

    [Fact, SentTwice, Requirement("K-01"), Requirement("K-02")]
    public async Task TwoRecords_AreMergedAndParted_AndAllIsAsItWas()
    {
        var (adviser, guide, officer) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide), await Given.AMember(Role.DataProtectionOfficer));
        var (teacher, participant) = (await Given.AMember(Role.TradeTeacher), await Given.AMember(Role.Participant));
        var family = $"Dobbelsen{TestData.Next()}";
        var (first, second) = (await Given.APersonOf(adviser, family), await Given.APersonOf(guide, family));
        await Given.InProgramme(first);
        await Given.ATie(second, teacher);
        await As(adviser).Submit(new RecordIdentification.Input { Person = first, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        await As(guide).Submit(new RecordFact.Input { Person = second, Kind = nameof(FactKind.Schooling), Fact = new() { School = "Primary", Country = "Eritrea", Document = "None", From = "01.01.2022" } });
        // The teacher is tied to the one record, and the programme stands in the other: nothing opens.
        (await As(teacher).Get(PersonData.Card(second, TakeIn))).ShouldNotSay(family);
        var before = await Seen(adviser, guide, teacher);
        var pair = await PairOf(first, second);

        // The officer sees what is alike and not of whom; a body is told nothing before it is asked.
        (await As(guide).Get(PersonUrls.Pairs)).ShouldNotSay(Reference(first));
        (await As(guide).Get(PersonUrls.Pair(pair))).ShouldBe(HttpStatusCode.NotFound);
        var page = await As(officer).Get(PersonUrls.Pairs);
        page.ShouldSay($"Registrering {Reference(first)} og {Reference(second)}").ShouldSay("Samme fødselsdato og liknende navn").ShouldNotSay(family);
        page = await As(officer).Get(PersonUrls.Pair(pair));
        page = await page.Post("propose");
        page.FieldErrors.Keys.ShouldBe(["ProposeInput.Stays"]);
        page = await page.Post("propose", ("ProposeInput.Stays", $"Den eldste: {Reference(first)}"));
        page.ShouldSay("Venter på svar om å slå sammen").ShouldNotSay(family);
        (await Seen(adviser, guide, teacher)).ShouldBe(before);

        (await Noticed(guide, "persons.merge.waits")).ShouldBeTrue();
        (await As(guide).Get("/oppgaver")).ShouldSay("Svar på om to registreringer gjelder samme person");
        page = await As(guide).Get(PersonUrls.Pair(pair));
        page.ShouldSay("i en annen organisasjon").ShouldNotSay(adviser.Organisation.Name);
        page = await page.Post("confirm");
        page.FieldErrors.Keys.ShouldBe(["ConfirmInput.IsSure"]);
        page = await page.Post("confirm", ("ConfirmInput.IsSure", "true"));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Slått sammen til én person");
        (await Noticed(adviser, "persons.merge.in-force")).ShouldBeTrue();
        (await Noticed(officer, "persons.merge.answered")).ShouldBeTrue();

        // The tie of the one and the programme of the other: the person is one, by whichever address, and stands once in a list.
        foreach (var record in new[] { first, second }) (await As(teacher).Get(PersonData.Card(record, TakeIn))).ShouldSay(family);
        foreach (var member in new[] { adviser, guide, teacher }) (await Rows(member, family)).ShouldHaveSingleItem();
        var card = await As(guide).Get(PersonData.Card(first, TakeIn));
        card.Under("Skole og realkompetanse").ShouldContain($"(registrert av {guide.Organisation.Name})");
        // What each recorded is its own still: the guide records in the guide's record, and not in the adviser's.
        card.ShouldSay("Registrer og rett opplysninger").Document.DocumentElement.OuterHtml.ShouldContain(PersonUrls.NewFact(second, "skolegang"));
        await As(guide).Submit(new RecordStage.Input { Person = first, Stage = nameof(PersonStage.Work) }).ShouldBeRefused(Refusal.NotFound);

        // The person reads the looks at both, and what both have recorded.
        (await As(participant).Get(PersonUrls.OwnLooks)).ShouldSay(guide.Organisation.Name).ShouldSay(adviser.Organisation.Name);
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay($"Registrert av {guide.Organisation.Name}").ShouldSay("Eritrea");
        (await As(participant).Get(PersonUrls.OwnSharing)).ShouldSay(teacher.Organisation.Name);

        page = await As(guide).Get(PersonUrls.Pair(pair));
        page = await page.Post("part");
        page.ShouldSay("Slått sammen, og venter på svar om å skille");
        page = await As(adviser).Get(PersonUrls.Pair(pair));
        page = await page.Post("deny", ("DenyInput.Reasons", ""));
        page.FieldErrors["DenyInput.Reasons"].ShouldContain("Begrunnelsen mangler.");
        page = await page.Post("confirm", ("ConfirmInput.IsSure", "true"));
        (await Seen(adviser, guide, teacher)).ShouldBe(before);
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldNotSay("Eritrea");
        (await As(officer).Get(PersonUrls.Pair(pair))).ShouldSay("To personer").ShouldSay("Slått sammen").ShouldSay("Skilt");
        (await Read(db => db.Set<Person>().Where(p => p.Id == first || p.Id == second).CountAsync(p => p.Whole != null || p.RecordNumber != null))).ShouldBe(0);
    }

    [Fact, Requirement("K-02")]
    public async Task GradedAddressOfEither_TakesBothOutOfSight_UntilTheyAreParted()
    {
        var (adviser, guide, officer) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide), await Given.AMember(Role.DataProtectionOfficer));
        var family = $"Skjermsen{TestData.Next()}";
        var (first, second) = (await Given.APersonOf(adviser, family), await Given.APersonOf(guide, family));
        var pair = await PairOf(first, second);
        await Merged(pair, officer, guide);
        await Given.Graded(first);
        foreach (var member in new[] { adviser, guide })
        {
            foreach (var record in new[] { first, second }) (await As(member).Get(PersonData.Card(record, TakeIn))).ShouldBe(HttpStatusCode.NotFound);
            (await Rows(member, family)).ShouldBeEmpty();
            (await As(member).Get(PersonUrls.Pair(pair))).ShouldBe(HttpStatusCode.NotFound);
            await As(member).Submit(new ProposeParting.Input { Pair = pair }).ShouldBeRefused(Refusal.NotFound);
        }

        var told = new Dictionary<UserId, int>();
        foreach (var member in new[] { adviser, guide }) told[member.Id] = (await ToldTo(member)).Count;
        // Nobody at the bodies can answer: what the officer proposes, the officer takes back.
        await As(officer).Submit(new ProposeParting.Input { Pair = pair }).ShouldSucceed();
        await As(guide).Submit(new ConfirmMerge.Input { Pair = pair, IsSure = true }).ShouldBeRefused(Refusal.NotFound);
        // What waits and cannot be seen would say that the address is graded: nobody there is told, by task or by mail.
        foreach (var member in new[] { adviser, guide })
        {
            (await ToldTo(member)).Count.ShouldBe(told[member.Id]);
            (await As(member).Get("/oppgaver")).ShouldNotSay("Svar på om to registreringer");
        }

        await As(officer).Submit(new TakeBackMerge.Input { Pair = pair }).ShouldSucceed();
        await Given.Saved(new NamedViewer { Person = second, User = guide.Id, From = TestData.Before });
        (await Rows(guide, family)).ShouldHaveSingleItem();
        await As(officer).Submit(new ProposeParting.Input { Pair = pair }).ShouldSucceed();
        await As(guide).Submit(new ConfirmMerge.Input { Pair = pair, IsSure = true, Seen = await Mark(pair) }).ShouldSucceed();
        (await Rows(guide, family)).ShouldHaveSingleItem().ShouldBe(second);
        (await As(adviser).Get(PersonData.Card(first, TakeIn))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("K-02")]
    public async Task WhatWaits_OfOneRecord_IsTold_UntilTheAddressInAnotherIsGraded()
    {
        var (adviser, guide, officer) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide), await Given.AMember(Role.DataProtectionOfficer));
        var (asks, participant) = (await Given.AMember(Role.NavContact), await Given.AMember(Role.Participant));
        var family = $"Ventesen{TestData.Next()}";
        var (first, second) = (await Given.APersonOf(adviser, family), await Given.APersonOf(guide, family));
        await Merged(await PairOf(first, second), officer, guide);
        await Given.Saved(new PersonUser { Person = first, User = participant.Id, From = Today });
        await Given.ATie(second, asks);
        await As(asks).Submit(new AskForSharing.Input
        {
            Person = second,
            Category = nameof(PersonCategory.Contact),
            Purpose = nameof(SharingPurpose.FollowUpToWork),
            Words = "Vi skal ringe.",
        }).ShouldSucceed();
        (await As(guide).Get("/oppgaver")).ShouldSay("Svar på en forespørsel om å få se mer om en person");
        (await Read(db => db.Rows<PersonUser>().UsersOf(second, Today).Select(u => u.User).ToListAsync())).ShouldBe([participant.Id]);

        await Given.Graded(first);
        (await As(guide).Get("/oppgaver")).ShouldNotSay("Svar på en forespørsel om å få se mer om en person");
    }

    [Fact, SentTwice, Requirement("K-02")]
    [OnBothDatabases]
    public async Task ProposedByTwoAtOnce_AndConfirmedTwice_IsOne()
    {
        var (adviser, guide) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide));
        var (officer, other) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.DataProtectionOfficer));
        var colleague = await Given.AMember(Role.CareerGuide, guide.Organisation);
        var family = $"Samtidsen{TestData.Next()}";
        var (first, second) = (await Given.APersonOf(adviser, family), await Given.APersonOf(guide, family));
        var pair = await PairOf(first, second);
        var proposed = await Task.WhenAll(new[] { officer, other }.Select(member => As(member).Submit(Proposed(pair))));
        proposed.Count(outcome => outcome.Succeeded).ShouldBe(1);
        proposed.Single(outcome => !outcome.Succeeded).Refusal.ShouldBe(PairInHand.StepWaits);

        var mark = await Mark(pair);
        var confirmed = await Task.WhenAll(new[] { guide, colleague }.Select(member => As(member).Submit(new ConfirmMerge.Input { Pair = pair, IsSure = true, Seen = mark })));
        confirmed.Count(outcome => outcome.Succeeded).ShouldBe(1);
        await As(officer).Submit(Proposed(pair)).ShouldBeRefused(PairInHand.IsMergedAlready);
        (await Read(db => db.Set<ProcessEvent>().CountAsync(e => e.Code == "persons.merge.answered" && e.Subject == pair.Value))).ShouldBe(1);
        // What was shown is taken back and sent anew: that is not what is confirmed.
        await As(officer).Submit(new ProposeParting.Input { Pair = pair }).ShouldSucceed();
        var former = await Mark(pair);
        await As(other).Submit(new TakeBackMerge.Input { Pair = pair }).ShouldSucceed();
        await As(officer).Submit(new ProposeParting.Input { Pair = pair }).ShouldSucceed();
        await As(guide).Submit(new ConfirmMerge.Input { Pair = pair, IsSure = true, Seen = former }).ShouldBeRefused(TwoPersonCheck.SentAnew);
    }

    [Fact, Requirement("K-02")]
    public async Task WhoIsNotAsked_ProposesAndAnswersNothing()
    {
        var (adviser, guide, officer) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide), await Given.AMember(Role.DataProtectionOfficer));
        var family = $"Avvissen{TestData.Next()}";
        var (first, second) = (await Given.APersonOf(adviser, family), await Given.APersonOf(guide, family));
        var pair = await PairOf(first, second);
        foreach (var body in new[] { adviser, guide }) await As(body).Submit(Proposed(pair)).ShouldBeRefused(Refusal.NotFound);
        await As(officer).Submit(new ProposeParting.Input { Pair = pair }).ShouldBeRefused(PairInHand.IsNotMerged);
        await As(officer).Submit(Proposed(pair)).ShouldSucceed();
        await As(officer).Submit(Confirmed(pair)).ShouldBeRefused(PairInHand.AnotherAnswers);
        await As(adviser).Submit(Confirmed(pair)).ShouldBeRefused(Refusal.NotFound);
        await As(adviser).Submit(new TakeBackMerge.Input { Pair = pair }).ShouldBeRefused(Refusal.NotFound);
        await As(guide).Submit(new TakeBackMerge.Input { Pair = pair }).ShouldBeRefused(CheckRefusal.OnlyPreparersTakeBack);
        await As(guide).Submit(new DenyMerge.Input { Pair = pair, Reasons = "Det er tvillinger." }).ShouldSucceed();
        (await As(officer).Get(PersonUrls.Pair(pair))).ShouldSay("To personer").ShouldSay("Det er tvillinger.");
        (await As(guide).Get(PersonUrls.Pair(pair))).ShouldBe(HttpStatusCode.NotFound);
        await As(guide).Submit(Confirmed(pair)).ShouldBeRefused(Refusal.NotFound);

        // Two users: somebody is wrong.
        var (one, another) = (await Given.AMember(Role.Participant), await Given.AMember(Role.Participant));
        await As(adviser).Submit(new RecordIdentification.Input { Person = first, Email = one.User.Email, HasSeen = true }).ShouldSucceed();
        await As(guide).Submit(new RecordIdentification.Input { Person = second, Email = another.User.Email, HasSeen = true }).ShouldSucceed();
        await As(officer).Submit(Proposed(pair)).ShouldSucceed();
        await As(guide).Submit(new ConfirmMerge.Input { Pair = pair, IsSure = true, Seen = await Mark(pair) }).ShouldBeRefused(MergedRecords.HaveTwoUsers);
    }

    [Fact, Requirement("K-01")]
    public async Task BothRecordsOfOneBody_AreProposedThere_AndConfirmedByTheOfficer()
    {
        var (adviser, officer) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.DataProtectionOfficer));
        var family = $"Egensen{TestData.Next()}";
        var (first, second) = (await Given.APersonOf(adviser, family), await Given.APersonOf(adviser, family));
        var pair = await PairOf(first, second);
        (await Rows(adviser, family)).Count.ShouldBe(2);
        await As(adviser).Submit(Proposed(pair)).ShouldSucceed();
        (await Noticed(officer, "persons.merge.waits")).ShouldBeTrue();
        (await As(officer).Get("/oppgaver")).ShouldSay("Svar på om to registreringer gjelder samme person");
        await As(adviser).Submit(Confirmed(pair)).ShouldBeRefused(PairInHand.AnotherAnswers);
        await As(officer).Submit(new ConfirmMerge.Input { Pair = pair, IsSure = true, Seen = await Mark(pair) }).ShouldSucceed();
        (await Rows(adviser, family)).ShouldHaveSingleItem();
    }

    [Fact, Requirement("K-02")]
    public async Task HoweverSeveralAreMergedAndParted_InTheEndAllIsAsItWas()
    {
        var random = new Random((int)(Seeds.OfRun % int.MaxValue));
        var officer = await Given.AMember(Role.DataProtectionOfficer);
        var family = $"Manges{TestData.Next()}en";
        var members = new[] { await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.CareerGuide), await Given.AMember(Role.TrainingConsultant), await Given.AMember(Role.NavContact) };
        var records = new Dictionary<PersonId, Member>();
        foreach (var member in members) records[await Given.APersonOf(member, family)] = member;
        foreach (var record in records.Keys.Where(_ => random.Next(2) == 0)) await Given.InProgramme(record);
        var before = await Seen(members);
        var pairs = await Read(db => db.Set<PersonPair>().Where(p => records.Keys.Contains(p.Earlier)).ToListAsync());
        pairs.Count.ShouldBe(6);

        var merged = new Dictionary<PersonPairId, PersonId>();
        for (var i = 0; i < 12; i++)
        {
            var pair = pairs[random.Next(pairs.Count)];
            if (merged.Remove(pair.Id, out var leads)) await Parted(pair.Id, officer, records[leads]);
            else
            {
                var stays = random.Next(2) == 0 ? ProposeMerge.Record.Earlier : ProposeMerge.Record.Later;
                leads = stays is ProposeMerge.Record.Earlier ? pair.Later : pair.Earlier;
                if (!(await As(officer).Submit(new ProposeMerge.Input { Pair = pair.Id, Stays = stays.ToString() })).Succeeded) continue;
                if ((await As(records[leads]).Submit(new ConfirmMerge.Input { Pair = pair.Id, IsSure = true, Seen = await Mark(pair.Id) })).Succeeded) merged[pair.Id] = leads;
                else await As(officer).Submit(new TakeBackMerge.Input { Pair = pair.Id }).ShouldSucceed();
            }

            // Whoever is reached by merges is one person, and each reader finds that one once.
            var groups = (await Read(db => db.Set<Person>().Where(p => records.Keys.Contains(p.Id)).Select(p => new { p.Id, p.Whole, p.RecordNumber }).ToListAsync())).GroupBy(p => p.Whole ?? p.Id).ToList();
            groups.Count.ShouldBe(records.Count - merged.Count);
            foreach (var group in groups.Where(g => g.Count() > 1)) group.OrderBy(p => p.RecordNumber).Select(p => p.RecordNumber).ShouldBe(Enumerable.Range(1, group.Count()).Select(n => (int?)n));
            foreach (var (record, member) in records) (await Rows(member, family)).Count.ShouldBeLessThanOrEqualTo(groups.Count);
        }

        foreach (var (pair, leads) in merged) await Parted(pair, officer, records[leads]);
        (await Seen(members)).ShouldBe(before);
    }

    [Fact]
    public Task RoleThatRegistersNobody_IsRefused() => ByEachRoleWithout<ProposeMerge>(async member =>
    {
        (await As(member).Get(PersonUrls.Pairs)).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new ProposeMerge.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new ProposeParting.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new ConfirmMerge.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new DenyMerge.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new TakeBackMerge.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    private static ProposeMerge.Input Proposed(PersonPairId pair) => new() { Pair = pair, Stays = nameof(ProposeMerge.Record.Earlier) };

    private static ConfirmMerge.Input Confirmed(PersonPairId pair) => new() { Pair = pair, IsSure = true };

    private static string Reference(PersonId record) => MergeWords.Reference(record);

    private async Task Merged(PersonPairId pair, Member officer, Member second)
    {
        await As(officer).Submit(Proposed(pair)).ShouldSucceed();
        await As(second).Submit(new ConfirmMerge.Input { Pair = pair, IsSure = true, Seen = await Mark(pair) }).ShouldSucceed();
    }

    private async Task Parted(PersonPairId pair, Member officer, Member second)
    {
        await As(officer).Submit(new ProposeParting.Input { Pair = pair }).ShouldSucceed();
        await As(second).Submit(new ConfirmMerge.Input { Pair = pair, IsSure = true, Seen = await Mark(pair) }).ShouldSucceed();
    }

    private Task<PersonPairId> PairOf(PersonId earlier, PersonId later) =>
        Read(db => db.Set<PersonPair>().Where(p => p.Earlier == earlier && p.Later == later).Select(p => p.Id).SingleAsync());

    /// <summary>What a page that shows the step that waits sends along.</summary>
    private Task<string?> Mark(PersonPairId pair) => Read(async db =>
    {
        var step = await db.Set<PersonPair>().Where(p => p.Id == pair).Select(p => p.Waiting!.Value).SingleAsync();
        return (await db.Set<TwoPersonCheck>().SingleAsync(c => c.Subject == step.Value)).Mark;
    });

    private Task<bool> Noticed(Member member, string kind) => Read(db => db.Set<Notice>().AnyAsync(n => n.User == member.Id && n.Kind == kind));

    private async Task<List<PersonId>> Rows(Member member, string family) =>
        [.. (await As(member).Submit(new ListPersons.Input { Purpose = nameof(SharingPurpose.RecommendAndTakeIn), Words = family }).ShouldSucceed()).Rows.Items.Select(row => row.Id)];

    /// <summary>Which records each may read for each category.</summary>
    private async Task<List<string>> Seen(params Member[] members)
    {
        var seen = new List<string>();
        await using var db = Host.OpenDb();
        foreach (var member in members)
        {
            var party = await Host.Services.GetRequiredService<SharingReaders>().PartyOf(db, await Host.ActorOf(member), CancellationToken.None);
            foreach (var category in Enum.GetValues<PersonCategory>())
            {
                var found = await PersonsApi.Readable(db, party.For(TakeIn, category)).ToListAsync();
                seen.AddRange(found.Select(id => $"{member.Id.Value} {category} {id.Value}").Order(StringComparer.Ordinal));
            }
        }

        return seen;
    }
}

public sealed class MergingTests_OnSqlite(SqliteHost host) : MergingTests(host), IClassFixture<SqliteHost>;

public sealed class MergingTests_OnPostgres(PostgresHost host) : MergingTests(host), IClassFixture<PostgresHost>;
