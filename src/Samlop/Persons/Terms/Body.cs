using Samlop.Platform.UseCases;

namespace Samlop.Persons.Terms;

/// <summary>
/// Organ: an organisation as one kind of party. It is the same body only where both are the same: what the state part of a Nav office has
/// recorded is not the municipal part's own.
/// </summary>
public readonly record struct Body(PartyKind Kind, OrganisationId Organisation);
