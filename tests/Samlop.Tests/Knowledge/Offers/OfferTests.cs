using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Offers;

/// <summary>The rules of an offer: what stands, when, and how it is read as it is typed.</summary>
public class OfferTests
{
    private static readonly DateOnly Day = new(2022, 3, 8);
    private static readonly RegisterData Register = RegisterData.Load(Repository.At("content"));
    private static readonly Organisation Municipality = new(new(Guid.NewGuid()), "Prøveby", [OrganisationKind.Municipality], new(2020, 1, 1));

    [Fact]
    public void State_FollowsFromWhatHappened_AndTheDay()
    {
        var offer = AnOffer();
        OfferStates.On(Day).Of(offer).ShouldBe(OfferState.Draft);
        offer.Publish(default, Acting.Noon, Day.AddDays(90));
        OfferStates.On(Day).Of(offer).ShouldBe(OfferState.Confirmed);
        OfferStates.On(Day.AddDays(90)).Of(offer).ShouldBe(OfferState.Confirmed);
        OfferStates.On(Day.AddDays(91)).Of(offer).ShouldBe(OfferState.Unconfirmed);
        offer.Withdraw("Fullt.", Acting.Noon);
        OfferStates.On(Day).Of(offer).ShouldBe(OfferState.Withdrawn);
    }

    [Fact]
    public void ADraft_IsPublishedWhole_AndDiscardedOnlyBefore()
    {
        var offer = new Offer(new(Guid.NewGuid()), Municipality.Id, default, Acting.Noon);
        offer.Write(Content() with { Contact = "" }, "", default, Acting.Noon);
        offer.MayPublish().ShouldBe(Offer.OfferIsIncomplete);
        offer.MayConfirm().ShouldBe(Offer.OfferIsDraft);
        offer.MayDiscard().ShouldBeNull();
        offer.Write(Content(), "", default, Acting.Noon);
        offer.MayPublish().ShouldBeNull();
        offer.Publish(default, Acting.Noon, Day);
        offer.MayPublish().ShouldBe(Offer.OfferIsPublished);
        offer.MayDiscard().ShouldBe(Offer.OfferIsPublished);
    }

    [Fact]
    public void AVersion_KeepsWhatWasSaid()
    {
        var offer = AnOffer();
        offer.Publish(default, Acting.Noon, Day);
        offer.Write(Content() with { Title = "Et annet navn" }, "", default, Acting.Noon);
        offer.Publish(default, Acting.Noon, Day);
        offer.Versions.Select(v => OfferContent.Read(v.Content).Title).ShouldBe(["Norskkurs", "Et annet navn"]);
        OfferContent.Read(offer.Versions[1].Content).Write().ShouldBe(offer.Content.Write());
    }

    [Theory]
    [InlineData(OrganisationKind.County, OfferKind.Class, true)]
    [InlineData(OrganisationKind.NavOffice, OfferKind.Measure, true)]
    [InlineData(OrganisationKind.NavOffice, OfferKind.Class, false)]
    [InlineData(OrganisationKind.VoluntaryOrganisation, OfferKind.Norwegian, true)]
    [InlineData(OrganisationKind.Company, OfferKind.Course, false)]
    public void AnOrganisation_KeepsTheKindsOfItsOwn(OrganisationKind owner, OfferKind kind, bool keeps) =>
        OfferKinds.Of(owner).Contains(kind).ShouldBe(keeps);

    [Theory]
    [InlineData("Bergen", "4601")]
    [InlineData("4601", "4601")]
    [InlineData("vestland", "46")]
    [InlineData("46", "46")]
    [InlineData("Oslo", "03")]
    [InlineData("Atlantis", "")]
    [InlineData("Herøy", "1515, 1818")]
    public void APlace_IsReadByNameOrNumber(string typed, string numbers) =>
        string.Join(", ", new OfferPlaces(Register, Day).Find(typed)).ShouldBe(numbers);

    [Theory]
    [InlineData("46", "46")]
    [InlineData("1", null)]
    [InlineData("abc", null)]
    public void ACounty_IsAskedForByItsNumber_AndNothingElse(string typed, string? number) =>
        OfferTable.CountyOf(TableQuery.Empty with { Filters = TableQuery.Empty.Filters.SetItem(OfferTable.CountyFilter, typed) }).ShouldBe(number);

    [Theory]
    [InlineData("3207", "3020 3207 30 32", "3005 3301 33")] // Nordre Follo
    [InlineData("3020", "3020 3207 30 32", "3005 3301 33")]
    [InlineData("32", "3020 3207 30 32", "3005 3301 33")] // Drammen was in Viken too, and is not in Akershus
    public void APlaceThatGotANewNumber_IsFoundByAllItsNumbers(string place, string held, string others)
    {
        var numbers = new OfferPlaces(Register, new(2024, 1, 2)).At(place);
        held.Split(' ').Except(numbers).ShouldBeEmpty();
        others.Split(' ').Intersect(numbers).ShouldBeEmpty();
    }

    [Fact]
    public void APlaceThatGotANewNumber_IsTypedAsThatOfToday() => new OfferPlaces(Register, new(2024, 1, 2)).Typed("3020").ShouldBe("Nordre Follo");

    [Fact]
    public void EveryPlace_IsTypedSoThatItIsReadAsItself()
    {
        var places = new OfferPlaces(Register, Day);
        foreach (var number in Register.Municipalities.ValidOn(Day).Select(m => m.Number.Value).Concat(Register.Counties.ValidOn(Day).Select(c => c.Number.Value)))
            places.Find(places.Typed(number)).ShouldBe([number]);
    }

    [Theory]
    [InlineData(nameof(TypedOffer.Title), "")]
    [InlineData(nameof(TypedOffer.Kind), "Class")]
    [InlineData(nameof(TypedOffer.Contact), "kari@eksempel.no")]
    [InlineData(nameof(TypedOffer.Contact), "ring 55 12 34 56")]
    [InlineData(nameof(TypedOffer.Starts), "i høst")]
    [InlineData(nameof(TypedOffer.FreeSeats), "30")]
    [InlineData(nameof(TypedOffer.Seats), "mange")]
    [InlineData(nameof(TypedOffer.Places), "Atlantis")]
    [InlineData(nameof(TypedOffer.Places), "Herøy")]
    [InlineData(nameof(TypedOffer.Links), "http://eksempel.no")]
    [InlineData(nameof(TypedOffer.Links), "javascript:alert(1)")]
    [InlineData(nameof(TypedOffer.Language), "klingon")]
    public void WhatCannotBe_IsAnErrorAtItsField(string field, string typed)
    {
        var input = Typed();
        typeof(TypedOffer).GetProperty(field)!.SetValue(input, typed);
        Errors(input, whole: false).ShouldBe([field]);
    }

    [Theory]
    [InlineData(nameof(TypedOffer.What))]
    [InlineData(nameof(TypedOffer.HowToGetIn))]
    [InlineData(nameof(TypedOffer.WhoDecides))]
    [InlineData(nameof(TypedOffer.Contact))]
    [InlineData(nameof(TypedOffer.Places))]
    public void WhatADraftMayLack_APublishedOfferMayNot(string field)
    {
        var input = Typed();
        typeof(TypedOffer).GetProperty(field)!.SetValue(input, "");
        Errors(input, whole: false).ShouldBeEmpty();
        Errors(input, whole: true).ShouldBe([field]);
    }

    [Fact]
    public void WhatIsFilledIn_IsReadAsTheSame()
    {
        var (input, places) = (Typed(), new OfferPlaces(Register, Day));
        var read = new ReadOffer(Register, Day).From(input, Municipality, true, new FieldErrors());
        var again = new TypedOffer();
        again.Fill(read, places);
        new ReadOffer(Register, Day).From(again, Municipality, true, new FieldErrors()).Write().ShouldBe(read.Write());
        read.Starts.ShouldBe([new DateOnly(2022, 1, 10), new DateOnly(2022, 8, 22)]);
        read.Places.ShouldBe(["46", "4601"]);
    }

    [Theory]
    [InlineData("""{"confirmedFor":90,"remindBefore":[]}""")]
    [InlineData("""{"confirmedFor":90,"remindBefore":[3,14]}""")]
    [InlineData("""{"confirmedFor":10,"remindBefore":[14]}""")]
    public void DaysThatContradictEachOther_AreRefused(string json) => Should.Throw<InvalidDataException>(() => OfferDays.Parse(json));

    internal static OfferContent Content() => new(
        OfferKind.Norwegian, "Norskkurs", "Norsk på dagtid.", "Meld deg på.", "Kommunen", "inspektør", [], [], [OfferLevel.A2],
        [new(2022, 8, 22)], 20, 4, "nb", OfferDelivery.OnSite, false, ["4601"], []);

    private static Offer AnOffer()
    {
        var offer = new Offer(new(Guid.NewGuid()), Municipality.Id, default, Acting.Noon);
        offer.Write(Content(), "", default, Acting.Noon);
        return offer;
    }

    private static TypedOffer Typed() => new()
    {
        Kind = nameof(OfferKind.Norwegian),
        Title = "Norskkurs",
        What = "Norsk på dagtid.",
        HowToGetIn = "Meld deg på.",
        WhoDecides = "Kommunen",
        Contact = "inspektør",
        Starts = "22.08.2022, 10.1.2022",
        Seats = "20",
        FreeSeats = "4",
        Places = "Bergen; Vestland",
        Levels = ["A2"],
        Links = "https://eksempel.no/kurs",
    };

    private static IEnumerable<string> Errors(TypedOffer input, bool whole)
    {
        var errors = new FieldErrors();
        new ReadOffer(Register, Day).From(input, Municipality, whole, errors);
        return errors.All.Select(e => e.Field).Distinct();
    }
}
