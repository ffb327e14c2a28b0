"""When an award was conferred, and the time to which its merit belongs."""
