using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Samlop.Access;
using Samlop.Persons;
using Samlop.Persons.Look;
using Samlop.Persons.Orders;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Orders;

/// <summary>Orders, demands and decisions by hand: each opens what it names, for its period, to the body that made it, and no more.</summary>
public abstract class OrdersTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose Livelihood = SharingPurpose.SecureLivelihood;
    private const string Section44 = "integreringsloven § 44";
    private const string Section25B = "introduksjonsloven § 25 b";

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Order_OpensItsCategories_ToWhoMadeIt_UntilItIsWithdrawn_AndTheOwnerIsTold()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var teacher = await Given.AMember(Role.ProcessGuide);
        var person = await Given.APersonOf(guide, $"Påleggsen{TestData.Next()}");
        foreach (var member in new[] { adviser, teacher }) await Given.ATie(person, member);
        (await Shown(adviser, person)).ShouldNotContain(PersonCategory.Attendance);

        var page = await (await As(adviser).Get(PersonData.Card(person, Livelihood))).Follow("Registrer et pålegg");
        page = await page.Post("order");
        page.FieldErrors.Keys.ShouldBe(["Input.Section", "Input.Categories", "Input.From", "Input.Until"], ignoreOrder: true);
        page.ShouldNotSay("arbeidsmarkedsloven");
        page = await page.Post("order", ("Input.Section", Section44), ("Input.Categories", nameof(PersonCategory.Attendance)),
            ("Input.From", "01.01.2022"), ("Input.Until", Written.ShortDate(Today)));
        page.ShouldBe(HttpStatusCode.OK);
        (await Shown(adviser, person)).ShouldContain(PersonCategory.Attendance);
        (await Shown(adviser, person)).ShouldNotContain(PersonCategory.TrainingProgress);
        (await Shown(adviser, person, SharingPurpose.FollowUpToWork)).ShouldNotContain(PersonCategory.Attendance);
        (await Shown(teacher, person, SharingPurpose.PlanAndFollowTraining)).ShouldNotContain(PersonCategory.Attendance);

        (await ToldTo(guide)).ShouldBe(["Et pålegg eller krav åpner for opplysninger som dere har registrert. Se på det og svar."]);
        (await As(guide).Get("/oppgaver")).ShouldSay("Se på et pålegg eller krav om opplysninger som dere har registrert");
        page = await As(guide).Get(PersonData.Card(person));
        page.Under("Pålegg, krav og vedtak").ShouldContain($"Pålegg: {adviser.Organisation.Name}. Opplysninger: frammøte og fravær");
        (await As(teacher).Get(PersonData.Card(person))).ShouldNotSay("Pålegg: ");

        // Past its period it opens nothing; withdrawn, nothing of any day.
        Today = Today.AddDays(1);
        (await Shown(adviser, person)).ShouldNotContain(PersonCategory.Attendance);
        Today = Today.AddDays(-1);
        page = await As(adviser).Get(PersonData.Card(person, Livelihood));
        var order = await OrderOf(person);
        page = await page.Post("end-order", ("EndInput.Order", order.Id.Value.ToString()), ("EndInput.Until", "01.01.2030"));
        page.FieldErrors.Keys.ShouldBe(["EndInput.Until"]);
        page = await page.Post("end-order", ("EndInput.Until", ""), ("EndInput.IsWithdrawn", "true"));
        page.Under("Pålegg, krav og vedtak").ShouldContain("Trukket, og åpner ikke for noe.");
        (await Shown(adviser, person)).ShouldNotContain(PersonCategory.Attendance);
        (await ToldTo(guide)).Count.ShouldBe(2);
        (await As(guide).Get("/oppgaver")).ShouldNotSay("Se på et pålegg");
        await As(adviser).Submit(new EndOrder.Input { Person = person, Order = order.Id.Value.ToString(), IsWithdrawn = true })
            .ShouldBeRefused(EndOrder.IsWithdrawnAlready);
        await As(guide).Submit(new AnswerOrder.Input { Person = person, Order = order.Id.Value.ToString(), Verdict = nameof(OrderVerdict.Noted) })
            .ShouldBeRefused(AnswerOrder.OrderIsWithdrawn);
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Order_IsSaidToGoTooFar_AndBothAndTheOfficerReadIt_AndItOpensAsBefore()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var officer = await Given.AMember(Role.DataProtectionOfficer);
        var family = $"Videsen{TestData.Next()}";
        var person = await Given.APersonOf(guide, family);
        await Given.ATie(person, adviser);
        await As(adviser).Submit(AnOrder(person)).ShouldSucceed();
        var order = await OrderOf(person);

        var page = await As(guide).Get(PersonData.Card(person));
        page = await page.Post("answer-order", ("Input.Order", order.Id.Value.ToString()), ("Input.Verdict", "Pålegget går for vidt"));
        page.FieldErrors.Keys.ShouldBe(["Input.Words"]);
        page = await page.Post("answer-order", ("Input.Words", "Kravet gjelder uker uten undervisning."));
        page.Under("Pålegg, krav og vedtak").ShouldContain("Kravet gjelder uker uten undervisning.");
        (await As(guide).Get("/oppgaver")).ShouldNotSay("Se på et pålegg");
        (await ToldTo(adviser)).ShouldBe(["Dere har fått svar på et pålegg eller krav som dere har registrert."]);
        (await As(adviser).Get(PersonData.Card(person, Livelihood))).Under("Pålegg, krav og vedtak").ShouldContain("Kravet gjelder uker uten undervisning.");
        (await ToldTo(officer)).ShouldContain("En organisasjon mener at et pålegg om å dele opplysninger ikke gjelder eller går for vidt.");
        (await As(officer).Get(OrderUrls.Overseen)).ShouldSay("Kravet gjelder uker uten undervisning.").ShouldSay(adviser.Organisation.Name).ShouldNotSay(family);
        (await Shown(adviser, person)).ShouldContain(PersonCategory.Attendance);
    }

    [Theory, Requirement("K-02")]
    [InlineData(Section44, IntegrationLaw.Integration2020, true)]
    [InlineData(Section44, IntegrationLaw.Introduction2003, false)]
    public async Task OrderUnderIntegreringsloven_DoesNotBind_ForAPersonOfTheEarlierLaw(string section, IntegrationLaw law, bool opens)
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var person = await Given.APersonOf(guide);
        await Given.ATie(person, adviser);
        await Placed(person, law);
        await As(adviser).Submit(AnOrder(person, section)).ShouldSucceed();
        (await Shown(adviser, person)).Contains(PersonCategory.Attendance).ShouldBe(opens);
    }

    [Theory, Requirement("K-02")]
    [InlineData(Role.MunicipalNavCounsellor, IntegrationLaw.Introduction2003, true)]
    [InlineData(Role.MunicipalNavCounsellor, IntegrationLaw.Integration2020, false)]
    [InlineData(Role.ProcessGuide, IntegrationLaw.Introduction2003, false)]
    public async Task OrderUnderIntroduksjonsloven_BindsNoCounty_AndNobodyOfTheLaterLaw(Role owner, IntegrationLaw law, bool opens)
    {
        var (recorder, adviser) = (await Given.AMember(owner), await Given.AMember(Role.ProgrammeAdviser));
        var person = await Given.APersonOf(recorder);
        await Given.ATie(person, adviser);
        await Placed(person, law);
        await As(adviser).Submit(AnOrder(person, Section25B, PersonCategory.Livelihood)).ShouldSucceed();
        (await Shown(adviser, person)).Contains(PersonCategory.Livelihood).ShouldBe(opens);
    }

    [Fact, Requirement("K-02")]
    public async Task Order_IsRecordedByWhoMayMakeIt_AndNamesWhatItsSectionGives()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var auditor = await Given.AMember(Role.Auditor);
        var (other, person) = (await Given.AMember(Role.ProgrammeAdviser), await Given.APersonOf(guide));
        foreach (var member in new[] { adviser, auditor }) await Given.ATie(person, member);

        // Not of one's own facts, not of a person who is not there, not as another kind, not by another's section.
        await As(guide).Submit(AnOrder(person)).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(AnOrder(person)).ShouldBeRefused(Refusal.NotFound);
        (await As(other).Get(OrderUrls.New(person, OrderKind.Order))).ShouldBe(HttpStatusCode.NotFound);
        await As(adviser).Submit(AnOrder(person, kind: OrderKind.Demand)).ShouldBeRefused(Refusal.NotFound);
        await As(adviser).Submit(AnOrder(person, kind: OrderKind.Withholding)).ShouldBeRefused(Refusal.NotFound);
        await As(adviser).Submit(AnOrder(person, "arbeidsmarkedsloven § 19")).ShouldHaveError(nameof(RecordOrder.Input.Section));
        await As(adviser).Submit(AnOrder(person, Section25B)).ShouldHaveError(nameof(RecordOrder.Input.Categories));
        await As(adviser).Submit(AnOrder(person, category: PersonCategory.HealthAndFamily)).ShouldHaveError(nameof(RecordOrder.Input.Categories));

        await As(auditor).Submit(AnOrder(person)).ShouldBeRefused(Refusal.NotFound);
        (await Shown(auditor, person, SharingPurpose.Control)).ShouldBeEmpty();
        await As(auditor).Submit(AnOrder(person, "riksrevisjonsloven § 12", PersonCategory.Identity, OrderKind.Demand)).ShouldSucceed();
        (await Shown(auditor, person, SharingPurpose.Control)).ShouldBe([PersonCategory.Identity]);
        // Another's order is not ended by who did not make it.
        var demand = await OrderOf(person);
        await As(adviser).Submit(new EndOrder.Input { Person = person, Order = demand.Id.Value.ToString(), IsWithdrawn = true })
            .ShouldHaveError(nameof(EndOrder.Input.Order));
    }

    [Fact, SentTwice, Requirement("K-02"), Requirement("A-09")]
    public async Task Withholding_KeepsACategoryFromThePerson_WhoIsToldOfItOnlyWhereItMayBe()
    {
        var (adviser, nav, participant) = (await Given.AMember(Role.ProgrammeAdviser), await Given.AMember(Role.NavCounsellor), await Given.AMember(Role.Participant));
        var person = await Given.APersonOf(adviser);
        await Given.Saved(new PersonUser { Person = person, User = participant.Id, From = Today });
        await Given.ATie(person, nav);
        await As(nav).Submit(AnOrder(person, "arbeidsmarkedsloven § 19")).ShouldSucceed();
        await Given.InProgramme(person);

        var page = await As(adviser).Get(OrderUrls.New(person, OrderKind.Withholding));
        await page.Post("order", ("Input.Section", "personopplysningsloven § 16"), ("Input.Categories", nameof(PersonCategory.RightAndTargetGroup)), ("Input.From", "01.01.2022"));
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldNotSay("§ 28");
        page = await As(participant).Get(PersonUrls.OwnSharing);
        page.Under("Pålegg og vedtak om opplysninger om deg").ShouldContain($"Pålegg: {nav.Organisation.Name}. Opplysninger: frammøte og fravær. Hjemmel: arbeidsmarkedsloven § 19.");
        page.ShouldNotSay("Unntak fra innsyn");

        var told = AnOrder(person, "fvl. § 19", PersonCategory.TeamNotes, OrderKind.Withholding);
        told.IsTold = true;
        await As(adviser).Submit(told).ShouldSucceed();
        page = await As(participant).Get(PersonUrls.OwnSharing);
        page.ShouldSay("Unntak fra innsyn").ShouldNotSay("personopplysningsloven § 16");
        (await As(participant).Get(PersonUrls.OwnRecord)).ShouldSay("arbeidsmarkedsloven § 19").ShouldSay("Unntak fra innsyn")
            .ShouldNotSay("personopplysningsloven § 16");
        (await ToldTo(nav)).ShouldBeEmpty();
    }

    [Fact, Requirement("K-02")]
    public async Task Research_IsDecidedByTheBodyOfThePerson_AndShowsNobody()
    {
        var (guide, evaluator) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.Evaluator));
        var person = await Given.APersonOf(guide);
        var input = AnOrder(person, "fvl. § 13 d", PersonCategory.TrainingProgress, OrderKind.Research);
        await As(guide).Submit(input).ShouldHaveError(nameof(RecordOrder.Input.Receiver));
        var body = await Given.BodyOf(evaluator);
        input.Receiver = $"{body.Organisation.Value} {body.Kind}";
        await As(guide).Submit(input).ShouldSucceed();
        var order = await OrderOf(person);
        (order.By, order.ByKind).ShouldBe((body.Organisation, body.Kind));
        (await As(guide).Get(PersonData.Card(person))).Under("Pålegg, krav og vedtak").ShouldContain("Vedtak om forskning");
        await As(guide).Submit(new EndOrder.Input { Person = person, Order = order.Id.Value.ToString(), IsWithdrawn = true }).ShouldSucceed();
    }

    [Fact, Requirement("K-02")]
    public async Task OrderOnAPersonWhoBecomesProtected_IsGoneForAll()
    {
        var (guide, adviser) = (await Given.AMember(Role.ProcessGuide), await Given.AMember(Role.ProgrammeAdviser));
        var person = await Given.APersonOf(guide);
        await Given.ATie(person, adviser);
        await As(adviser).Submit(AnOrder(person)).ShouldSucceed();
        var id = (await OrderOf(person)).Id.Value.ToString();
        await Given.Graded(person);
        (await As(guide).Get("/oppgaver")).ShouldNotSay("Se på et pålegg");
        await As(guide).Submit(new AnswerOrder.Input { Person = person, Order = id, Verdict = nameof(OrderVerdict.Noted) }).ShouldBeRefused(Refusal.NotFound);
        await As(adviser).Submit(new EndOrder.Input { Person = person, Order = id, IsWithdrawn = true }).ShouldBeRefused(Refusal.NotFound);
        (await As(adviser).Get(OrderUrls.New(person, OrderKind.Order))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public Task RoleThatRecordsNoOrders_IsRefused() => ByEachRoleWithout<RecordOrder>(async member =>
    {
        (await As(member).Get(OrderUrls.New(new PersonId(Guid.NewGuid()), OrderKind.Order))).ShouldBe(HttpStatusCode.Forbidden);
        await As(member).Submit(new RecordOrder.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new EndOrder.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(member).Submit(new AnswerOrder.Input()).ShouldBeRefused(Refusal.NotAllowed);
    });

    [Fact]
    public Task RoleThatOverseesNothing_SeesNoOrders() => ByEachRoleWithout<Samlop.Persons.Oversight.Oversee>(async member =>
        (await As(member).Get(OrderUrls.Overseen)).ShouldBe(HttpStatusCode.Forbidden));

    private static RecordOrder.Input AnOrder(
        PersonId person, string section = Section44, PersonCategory category = PersonCategory.Attendance, OrderKind kind = OrderKind.Order) => new()
        {
            Person = person,
            Kind = kind.ToString(),
            Section = section,
            Categories = [category.ToString()],
            From = "01.01.2022",
            Until = "31.12.2022",
        };

    private async Task<IReadOnlyList<PersonCategory>> Shown(Member member, PersonId person, SharingPurpose purpose = Livelihood) =>
        [.. (await As(member).Submit(new OpenCard.Input { Person = person, Purpose = purpose.ToString() }).ShouldSucceed()).Card!.Sections
            .Where(s => s.Answer is CardAnswer.Shown).Select(s => s.Category)];

    private Task<Order> OrderOf(PersonId person) => Read(db => db.Set<Order>().SingleAsync(o => o.Person == person));

    private Task Placed(PersonId person, IntegrationLaw law) => Changed(person, set => set.SetProperty(p => p.Law, law));

    private async Task Changed(PersonId person, Action<UpdateSettersBuilder<Person>> set)
    {
        await using var db = Host.OpenDb();
        await db.Set<Person>().Where(p => p.Id == person).ExecuteUpdateAsync(set);
    }
}

public sealed class OrdersTests_OnSqlite(SqliteHost host) : OrdersTests(host), IClassFixture<SqliteHost>;

public sealed class OrdersTests_OnPostgres(PostgresHost host) : OrdersTests(host), IClassFixture<PostgresHost>;
