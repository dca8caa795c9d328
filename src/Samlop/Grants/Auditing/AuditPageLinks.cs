namespace Samlop.Grants.Auditing;

/// <summary>The place above the list of periods, for what later steps know of what auditors do.</summary>
public sealed record AuditPageLinks;
