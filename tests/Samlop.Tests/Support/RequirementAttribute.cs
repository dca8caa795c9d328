namespace Samlop.Tests.Support;

/// <summary>The test shows that a requirement of the source documents is met; <c>docs/requirements.md</c> is made from these marks.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequirementAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
