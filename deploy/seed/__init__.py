"""Worlds written by COPY straight into the services' data bases: the sample, and large ones to measure with (X24)."""
