using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Consenting;

/// <summary>Who finds what a person is asked to consent to, and the consents themselves.</summary>
internal static class ConsentingAccess
{
    /// <summary>What a body asks a person whom it recorded.</summary>
    internal static IQueryable<AskedConsent> AskedBy(this Rows<AskedConsent> asked, AppDb db, ReadingParty party, PersonId person) =>
        asked.Of(db.Rows<Person>().RecordedBy(party).Where(p => p.Id == person));

    /// <summary>What the person is asked, in all their records.</summary>
    internal static IQueryable<AskedConsent> AskedOf(this Rows<AskedConsent> asked, AppDb db, UserId user, DateOnly day) =>
        asked.Of(db.Rows<Person>().Being(user, day)).Where(AskedConsent.Waits);

    /// <summary>What the person has answered.</summary>
    internal static IQueryable<AskedConsent> AnsweredBy(this Rows<AskedConsent> asked, AppDb db, UserId user, DateOnly day) =>
        asked.Of(db.Rows<Person>().Being(user, day)).Where(AskedConsent.IsAnswered);

    /// <summary>The person's own consents.</summary>
    internal static IQueryable<Consent> GivenBy(this Rows<Consent> consents, AppDb db, UserId user, DateOnly day) =>
        consents.Of(db.Rows<Person>().Being(user, day));
}
