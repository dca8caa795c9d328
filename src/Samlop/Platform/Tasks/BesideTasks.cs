namespace Samlop.Platform.Tasks;

/// <summary>The place under the tasks for what else somebody has in mind when the day begins.</summary>
public sealed record BesideTasks;
