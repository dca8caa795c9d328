using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Requests;

/// <summary>How bodies are told that they are asked and answered: that they are, and neither of whom nor for what.</summary>
internal static class RequestNotices
{
    public static async Task<Waiting.Told?> ToOwner(
        string line, PersonId person, OrganisationId to, PartyKind? kind, DateOnly due, Occasion occasion) =>
        await To(line, person, to, kind, AnswerSharing.Needs, occasion) is { } told ? told with { Due = due } : null;

    public static Task<Waiting.Told?> ToAsker(string line, PersonId person, OrganisationId to, PartyKind? kind, Occasion occasion) =>
        To(line, person, to, kind, AskForSharing.Needs, occasion);

    private static Task<Waiting.Told?> To(
        string line, PersonId person, OrganisationId to, PartyKind? kind, Permission whose, Occasion occasion) =>
        PersonNotices.ToBody(Phrase.In<RequestsText>(line), PersonUrls.Person(person), person, to, kind, whose.Roles, occasion);
}
