using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Waiting;

namespace Samlop.Grants.Apply.Partners;

/// <summary>What is said of partners that are asked, and to whom.</summary>
internal static class PartnerWords
{
    /// <summary>The organisation that is asked, in a sentence, by its name for those who find the request.</summary>
    public static Named Asked(PartnerAskId ask) => new(Subject.Of(ask), Phrase.In<PartnersText>(nameof(PartnersText.SomePartner)));

    /// <summary>A partner as its row calls it, and as the register does where that differs.</summary>
    public static string NameOf(AnswerRow row, PartnerStanding? standing)
    {
        var typed = row.Cell("organisation");
        return standing?.Name is { } name && SearchText.Fold(name).Trim() != SearchText.Fold(typed).Trim()
            ? Sentence.Say(PartnersText.Named_InRegister, typed, name)
            : typed;
    }

    /// <summary>Where it stands with a partner, in a sentence or two.</summary>
    /// <param name="standing">Null where its row names no organisation of the register.</param>
    /// <param name="known">The register has one of the name that the row says.</param>
    public static string Of(PartnerStanding? standing, IReadOnlyDictionary<UserId, string> names, bool known = false) => standing switch
    {
        null => known ? PartnersText.Standing_Unlinked : PartnersText.Standing_Outside,
        { Ask: null, CanAnswer: false } => PartnersText.Standing_NoUser,
        { Ask: null } => PartnersText.Standing_NotAsked,
        { Joins: null } => Sentence.Say(
            PartnersText.Standing_Asked, Written.Date(OsloClock.DateIn(standing.AskedAt!.Value)), NameOf(standing, names),
            Written.Date(standing.Due!.Value)),
        _ => Sentence.Say(
            standing.Joins.Value ? PartnersText.Standing_Joins : PartnersText.Standing_Declines,
            Written.Date(OsloClock.DateIn(standing.AskedAt!.Value)), NameOf(standing, names), Written.Instant(standing.AnsweredAt!.Value)),
    };

    private static string NameOf(PartnerStanding standing, IReadOnlyDictionary<UserId, string> names) =>
        names.GetValueOrDefault(new UserId(standing.AskedBy!.Value)) ?? PartnersText.SomeAsker;

    /// <summary>Told while the request stands and nobody has answered it.</summary>
    public static NoticeKind WhileUnanswered(this NoticeKind kind) => kind.While(
        "the request stands, and is not answered",
        (PartnerAsk k) => k.Id,
        db => db.Rows<PartnerAsk>().All(Because.WhoWaitsIsTold).Where(PartnerAsk.Waits));
}

/// <summary>A request as notices speak of it: by the number of its call.</summary>
internal sealed record ToldAsk(PartnerAskId Id, string Call, OrganisationId County, OrganisationId Organisation)
{
    public Phrase ByCall(string key) => Phrase.In<PartnersText>(key, Call);

    public Told ToLeaders(string key) => new(
        ByCall(key), PartnerUrls.Ask(Id), Readers.In(Organisation, [.. AnswerPartner.Act.Holders]))
    {
        Matter = Id.Value,
        From = County,
    };
}

internal static class PartnerOccasions
{
    public static Task<ToldAsk> PartnerAsk(this Occasion occasion, PartnerAskId id) => occasion.Once(id, () => (
        from k in occasion.Db.Rows<PartnerAsk>().All(Because.WhoWaitsIsTold)
        join c in occasion.Db.Rows<Call>().Published() on k.Call equals c.Id
        where k.Id == id
        select new ToldAsk(k.Id, c.Number, k.County, k.Organisation)).SingleAsync(occasion.Cancel));
}
