using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Requests;

/// <summary>How bodies are told that they are asked and answered: that they are, and neither of whom nor for what.</summary>
internal static class RequestNotices
{
    public static Waiting.Told ToOwner(string line, PersonId person, OrganisationId to, DateOnly due) =>
        new(Phrase.In<RequestsText>(line), PersonUrls.Person(person), Readers.In(to, [.. AnswerSharing.Needs.Roles]))
        {
            About = new Subject(PersonNotices.Receiving, to.Value),
            Due = due,
        };

    public static Waiting.Told ToAsker(string line, PersonId person, OrganisationId to) =>
        new(Phrase.In<RequestsText>(line), PersonUrls.Person(person), Readers.In(to, [.. AskForSharing.Needs.Roles]))
        {
            About = new Subject(PersonNotices.Receiving, to.Value),
        };
}
