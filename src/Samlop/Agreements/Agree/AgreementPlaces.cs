using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>The place at the top of an agreement's page, for what must be done now.</summary>
/// <param name="Writes">The reader writes in it, for a party.</param>
public sealed record AgreementNow(Agreement Agreement, bool Writes);

/// <summary>The place on an agreement's page for what later steps say of it: what is agreed, its versions, its proposals.</summary>
/// <param name="Writes">The reader writes in it, for a party.</param>
/// <param name="Draft">The reader sees what is being written, and not only what is signed.</param>
/// <param name="Lives">The reader lives with it from day to day: for a party, also one that the change takes out.</param>
/// <param name="Before">Organisations that have ended, whose place the reader's has taken.</param>
public sealed record AgreementSections(
    Agreement Agreement, bool Writes, bool Draft, bool Lives, IReadOnlyCollection<OrganisationId>? Before = null);
